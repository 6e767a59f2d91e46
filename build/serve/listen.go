package serve

import (
	"errors"
	"fmt"
	"net"
	"strconv"
	"syscall"
)

// tries is how many ports are tried after the wanted one.
const tries = 50

// Listen opens the address, or the next free port when it is taken. The
// returned listener knows which one it is.
func Listen(addr string) (l net.Listener, taken bool, err error) {
	host, port, err := net.SplitHostPort(addr)
	if err != nil {
		return nil, false, fmt.Errorf("%q is not an address to listen at; write host:port, such as 127.0.0.1:8080", addr)
	}
	first, err := strconv.Atoi(port)
	if err != nil || first < 0 || first > 65535 {
		return nil, false, fmt.Errorf("%q is not a port; write a number from 0 to 65535, 0 for any free one", port)
	}
	for next := first; ; next++ {
		l, err := net.Listen("tcp", net.JoinHostPort(host, strconv.Itoa(next)))
		switch {
		case err == nil:
			return l, next != first, nil
		case !errors.Is(err, syscall.EADDRINUSE):
			return nil, false, fmt.Errorf("cannot listen at %s: %w; choose another with --addr", addr, err)
		case next == first+tries || next == 65535:
			return nil, false, fmt.Errorf("the ports from %d to %d are all taken; choose another with --addr", first, next)
		}
	}
}

// URL is the address to type into a browser on this machine.
func URL(l net.Listener) string {
	addr, ok := l.Addr().(*net.TCPAddr)
	if !ok {
		return "http://" + l.Addr().String() + "/"
	}
	host := addr.IP.String()
	if addr.IP.IsUnspecified() {
		host = "localhost"
	}
	return "http://" + net.JoinHostPort(host, strconv.Itoa(addr.Port)) + "/"
}
