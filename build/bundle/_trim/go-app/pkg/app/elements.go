package app

// The elements a widget may show, by the names of their tags. Those that
// belong to a whole page, load something or run something are left out.

func A() *htmlElem          { return elem("a") }
func Abbr() *htmlElem       { return elem("abbr") }
func Address() *htmlElem    { return elem("address") }
func Article() *htmlElem    { return elem("article") }
func Aside() *htmlElem      { return elem("aside") }
func B() *htmlElem          { return elem("b") }
func Bdi() *htmlElem        { return elem("bdi") }
func Bdo() *htmlElem        { return elem("bdo") }
func Blockquote() *htmlElem { return elem("blockquote") }
func Br() *htmlElem         { return void("br") }
func Button() *htmlElem     { return elem("button") }
func Caption() *htmlElem    { return elem("caption") }
func Cite() *htmlElem       { return elem("cite") }
func Code() *htmlElem       { return elem("code") }
func Col() *htmlElem        { return void("col") }
func ColGroup() *htmlElem   { return elem("colgroup") }
func Dd() *htmlElem         { return elem("dd") }
func Del() *htmlElem        { return elem("del") }
func Details() *htmlElem    { return elem("details") }
func Dfn() *htmlElem        { return elem("dfn") }
func Dialog() *htmlElem     { return elem("dialog") }
func Div() *htmlElem        { return elem("div") }
func Dl() *htmlElem         { return elem("dl") }
func Dt() *htmlElem         { return elem("dt") }
func Em() *htmlElem         { return elem("em") }
func FieldSet() *htmlElem   { return elem("fieldset") }
func FigCaption() *htmlElem { return elem("figcaption") }
func Figure() *htmlElem     { return elem("figure") }
func Footer() *htmlElem     { return elem("footer") }
func Form() *htmlElem       { return elem("form") }
func H1() *htmlElem         { return elem("h1") }
func H2() *htmlElem         { return elem("h2") }
func H3() *htmlElem         { return elem("h3") }
func H4() *htmlElem         { return elem("h4") }
func H5() *htmlElem         { return elem("h5") }
func H6() *htmlElem         { return elem("h6") }
func Header() *htmlElem     { return elem("header") }
func Hr() *htmlElem         { return void("hr") }
func I() *htmlElem          { return elem("i") }
func Img() *htmlElem        { return void("img") }
func Input() *htmlElem      { return void("input") }
func Ins() *htmlElem        { return elem("ins") }
func Kbd() *htmlElem        { return elem("kbd") }
func Label() *htmlElem      { return elem("label") }
func Legend() *htmlElem     { return elem("legend") }
func Li() *htmlElem         { return elem("li") }
func Main() *htmlElem       { return elem("main") }
func Mark() *htmlElem       { return elem("mark") }
func Meter() *htmlElem      { return elem("meter") }
func Nav() *htmlElem        { return elem("nav") }
func Ol() *htmlElem         { return elem("ol") }
func OptGroup() *htmlElem   { return elem("optgroup") }
func Option() *htmlElem     { return elem("option") }
func P() *htmlElem          { return elem("p") }
func Pre() *htmlElem        { return elem("pre") }
func Progress() *htmlElem   { return elem("progress") }
func Q() *htmlElem          { return elem("q") }
func S() *htmlElem          { return elem("s") }
func Samp() *htmlElem       { return elem("samp") }
func Section() *htmlElem    { return elem("section") }
func Select() *htmlElem     { return elem("select") }
func Small() *htmlElem      { return elem("small") }
func Span() *htmlElem       { return elem("span") }
func Strong() *htmlElem     { return elem("strong") }
func Sub() *htmlElem        { return elem("sub") }
func Summary() *htmlElem    { return elem("summary") }
func Sup() *htmlElem        { return elem("sup") }
func Table() *htmlElem      { return elem("table") }
func TBody() *htmlElem      { return elem("tbody") }
func Td() *htmlElem         { return elem("td") }
func Textarea() *htmlElem   { return elem("textarea") }
func TFoot() *htmlElem      { return elem("tfoot") }
func Th() *htmlElem         { return elem("th") }
func THead() *htmlElem      { return elem("thead") }
func Time() *htmlElem       { return elem("time") }
func Tr() *htmlElem         { return elem("tr") }
func U() *htmlElem          { return elem("u") }
func Ul() *htmlElem         { return elem("ul") }
func Var() *htmlElem        { return elem("var") }
func Wbr() *htmlElem        { return elem("wbr") }

// The names of their types, which are all one.
type (
	HTMLA          = *htmlElem
	HTMLAbbr       = *htmlElem
	HTMLAddress    = *htmlElem
	HTMLArticle    = *htmlElem
	HTMLAside      = *htmlElem
	HTMLB          = *htmlElem
	HTMLBdi        = *htmlElem
	HTMLBdo        = *htmlElem
	HTMLBlockquote = *htmlElem
	HTMLBr         = *htmlElem
	HTMLButton     = *htmlElem
	HTMLCaption    = *htmlElem
	HTMLCite       = *htmlElem
	HTMLCode       = *htmlElem
	HTMLCol        = *htmlElem
	HTMLColGroup   = *htmlElem
	HTMLDd         = *htmlElem
	HTMLDel        = *htmlElem
	HTMLDetails    = *htmlElem
	HTMLDfn        = *htmlElem
	HTMLDialog     = *htmlElem
	HTMLDiv        = *htmlElem
	HTMLDl         = *htmlElem
	HTMLDt         = *htmlElem
	HTMLEm         = *htmlElem
	HTMLFieldSet   = *htmlElem
	HTMLFigCaption = *htmlElem
	HTMLFigure     = *htmlElem
	HTMLFooter     = *htmlElem
	HTMLForm       = *htmlElem
	HTMLH1         = *htmlElem
	HTMLH2         = *htmlElem
	HTMLH3         = *htmlElem
	HTMLH4         = *htmlElem
	HTMLH5         = *htmlElem
	HTMLH6         = *htmlElem
	HTMLHeader     = *htmlElem
	HTMLHr         = *htmlElem
	HTMLI          = *htmlElem
	HTMLImg        = *htmlElem
	HTMLInput      = *htmlElem
	HTMLIns        = *htmlElem
	HTMLKbd        = *htmlElem
	HTMLLabel      = *htmlElem
	HTMLLegend     = *htmlElem
	HTMLLi         = *htmlElem
	HTMLMain       = *htmlElem
	HTMLMark       = *htmlElem
	HTMLMeter      = *htmlElem
	HTMLNav        = *htmlElem
	HTMLOl         = *htmlElem
	HTMLOptGroup   = *htmlElem
	HTMLOption     = *htmlElem
	HTMLP          = *htmlElem
	HTMLPre        = *htmlElem
	HTMLProgress   = *htmlElem
	HTMLQ          = *htmlElem
	HTMLS          = *htmlElem
	HTMLSamp       = *htmlElem
	HTMLSection    = *htmlElem
	HTMLSelect     = *htmlElem
	HTMLSmall      = *htmlElem
	HTMLSpan       = *htmlElem
	HTMLStrong     = *htmlElem
	HTMLSub        = *htmlElem
	HTMLSummary    = *htmlElem
	HTMLSup        = *htmlElem
	HTMLTable      = *htmlElem
	HTMLTBody      = *htmlElem
	HTMLTd         = *htmlElem
	HTMLTextarea   = *htmlElem
	HTMLTFoot      = *htmlElem
	HTMLTh         = *htmlElem
	HTMLTHead      = *htmlElem
	HTMLTime       = *htmlElem
	HTMLTr         = *htmlElem
	HTMLU          = *htmlElem
	HTMLUl         = *htmlElem
	HTMLVar        = *htmlElem
	HTMLWbr        = *htmlElem
)
