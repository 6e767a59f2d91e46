package view

import "github.com/maxence-charriere/go-app/v10/pkg/app"

const svgNamespace = "http://www.w3.org/2000/svg"

// svg starts an SVG element. Elements inside it need the namespace as well,
// or a browser makes unknown HTML elements of them.
func svg(tag string) app.HTMLElem { return app.Elem(tag).XMLNS(svgNamespace) }

// icon draws strokes on a 24 by 24 grid in the colour of the text around it.
// It says nothing: whatever it stands beside has words.
func icon(name string, paths ...string) app.UI {
	strokes := make([]app.UI, len(paths))
	for i, path := range paths {
		strokes[i] = svg("path").Attr("d", path)
	}
	return svg("svg").Class("icon", "icon-"+name).Attr("viewBox", "0 0 24 24").
		Aria("hidden", "true").Attr("focusable", "false").Body(strokes...)
}

func iconClock() app.UI {
	return icon("clock", "M12 6a8 8 0 1 0 0 16a8 8 0 1 0 0-16", "M12 10v4l2.5 2", "M9.5 2.5h5", "M12 2.5V6", "M18.5 7l1.3-1.3")
}

func iconAlarm() app.UI {
	return icon("alarm", "M12 3L22 20.5H2z", "M12 10v5", "M12 17.6v.4")
}

func iconTick() app.UI  { return icon("tick", "M5 12.8l4.6 4.7L19 7") }
func iconCross() app.UI { return icon("cross", "M6.5 6.5l11 11", "M17.5 6.5l-11 11") }
func iconHalf() app.UI  { return icon("half", "M4 13.5q4-5 8-1.5t8-1.5") }
func iconDash() app.UI  { return icon("dash", "M7 12h10") }
func iconUp() app.UI    { return icon("up", "M12 19V6", "M6 11.5L12 5.5l6 6") }
func iconDown() app.UI  { return icon("down", "M12 5v13", "M6 12.5l6 6 6-6") }
func iconGrip() app.UI {
	return icon("grip", "M9 6v.1", "M15 6v.1", "M9 12v.1", "M15 12v.1", "M9 18v.1", "M15 18v.1")
}
func iconFlag() app.UI { return icon("flag", "M6 21V4", "M6 4.5h11l-2.5 4 2.5 4H6") }
func iconLock() app.UI {
	return icon("lock", "M6 11h12v9H6z", "M8.5 11V8a3.5 3.5 0 0 1 7 0v3")
}
func iconPause() app.UI { return icon("pause", "M9 6v12", "M15 6v12") }
func iconHint() app.UI {
	return icon("hint", "M9 17h6", "M10 20.5h4", "M9 17c0-2.5-3-3.7-3-7.2a6 6 0 0 1 12 0c0 3.5-3 4.7-3 7.2")
}

// iconEye is the switch of the clock: open while the time shows.
func iconEye(open bool) app.UI {
	paths := []string{"M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12z", "M12 9.2a2.8 2.8 0 1 0 0 5.6a2.8 2.8 0 1 0 0-5.6"}
	if !open {
		paths = append(paths, "M4 20L20 4")
	}
	return icon("eye", paths...)
}
