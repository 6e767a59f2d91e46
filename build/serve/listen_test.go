package serve

import (
	"net"
	"strconv"
	"strings"
	"testing"
)

func TestNextPortWhenTaken(t *testing.T) {
	first, moved, err := Listen("127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer first.Close()
	if moved {
		t.Error("any free port is as good as another")
	}
	second, moved, err := Listen(first.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	defer second.Close()
	if !moved {
		t.Error("the move to another port is not told")
	}
	taken, next := first.Addr().(*net.TCPAddr).Port, second.Addr().(*net.TCPAddr).Port
	if next <= taken || next > taken+tries {
		t.Errorf("port %d follows %d", next, taken)
	}
	if got, want := URL(second), "http://127.0.0.1:"+strconv.Itoa(next)+"/"; got != want {
		t.Errorf("URL %s, want %s", got, want)
	}
}

func TestURLOfEveryAddress(t *testing.T) {
	l, _, err := Listen(":0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	if got := URL(l); !strings.HasPrefix(got, "http://localhost:") {
		t.Errorf("URL %s cannot be opened in a browser", got)
	}
}

func TestAddressesThatAreNone(t *testing.T) {
	for addr, says := range map[string]string{
		"8080":           "write host:port",
		"127.0.0.1:http": "write a number from 0 to 65535",
		"127.0.0.1:-1":   "write a number from 0 to 65535",
		"192.0.2.1:8080": "choose another with --addr",
	} {
		l, _, err := Listen(addr)
		if err == nil {
			l.Close()
			t.Errorf("%s: no error", addr)
		} else if !strings.Contains(err.Error(), says) {
			t.Errorf("%s: %q does not say %q", addr, err, says)
		}
	}
}
