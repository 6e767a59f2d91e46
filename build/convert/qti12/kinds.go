package qti12

// reading is how a kind is told from the responses and read.
type reading struct {
	// fits reports whether the responses are such as the kind needs.
	fits func(*item) bool
	// read sets the type and the key; false if the question is not carried,
	// which it has said then.
	read func(*item) bool
}

var kinds = map[kind]reading{
	choice:      {oneList, (*item).readChoice},
	multiple:    {oneList, (*item).readMultiple},
	trueFalse:   {oneList, (*item).readTrueFalse},
	shortText:   {oneField, (*item).readShortText},
	numeric:     {oneField, (*item).readNumeric},
	matching:    {lists, (*item).readMatching},
	blanks:      {gaps, (*item).readBlanks},
	menus:       {lists, (*item).readMenus},
	ordering:    {oneList, (*item).readOrdering},
	categorize:  {lists, (*item).readCategories},
	essay:       {atMostOneField, (*item).readEssay},
	upload:      {never, (*item).readUpload},
	calculated:  {generated, (*item).readCalculated},
	info:        {never, (*item).readInfo},
	unsupported: {never, (*item).readUnsupported},
}

func oneList(it *item) bool { return len(it.responses) == 1 && it.responses[0].picked }

func oneField(it *item) bool { return len(it.responses) == 1 && it.responses[0].typed }

func lists(it *item) bool {
	return len(it.responses) > 0 && it.answersLid() == len(it.responses)
}

func gaps(it *item) bool {
	return len(it.responses) > 0 && it.answersLid()+it.answersStr() == len(it.responses)
}

func atMostOneField(it *item) bool { return len(it.responses) == 0 || oneField(it) }

func generated(it *item) bool { return it.node.Find("itemproc_extension", "calculated") != nil }

func never(*item) bool { return false }
