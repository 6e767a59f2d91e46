// This folder is the module that comes with the engine: it compiles and runs
// it, keeps attempts and carries over what a reader did before. Its files are
// joined in name order into one strict function of what the first script
// shares; what that returns is the last file's constant engine.

const { make, draw, sharedStyle, Trouble, later, cancel, parseJSON, STATUS, SHEET } = page;
