// Package browser is the widget's only way to the page around it. [Page] says
// what there is: the quiz's bytes, attributes, storage, events, focus. In the
// browser it is the port object that the loader script hands to Go
// (widget/assets/script/engine/75-port.js); natively [Fake] stands in for tests.
//
// It moves bytes and strings. It knows nothing of quizzes or attempts, and no
// other package mentions JavaScript.
package browser
