package org.montgolfiere.offduty;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.Socket;

/** Server-sent events on a bare socket: what a page hears, where there is no browser. */
final class SocketLine implements Line {

    private final Socket socket;

    SocketLine(Socket socket) {
        this.socket = socket;
    }

    @Override
    public void send(String event, String data) throws Gone {
        write("event:" + event + "\ndata:" + data + "\n\n");
    }

    @Override
    public void beat() throws Gone {
        write(":still here\n\n");
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException closed) {
            // it was closed at the other end
        }
    }

    private void write(String text) throws Gone {
        try {
            socket.getOutputStream().write(text.getBytes(UTF_8));
        } catch (IOException gone) {
            throw new Gone(gone);
        }
    }
}
