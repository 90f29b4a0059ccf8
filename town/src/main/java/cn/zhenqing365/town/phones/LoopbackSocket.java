package cn.zhenqing365.town.phones;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.jsmpp.session.connection.ServerConnection;
import org.jsmpp.session.connection.ServerConnectionFactory;
import org.jsmpp.session.connection.socket.ServerSocketConnection;

/** Only this machine may call, and small packets leave at once (otherwise each answer may wait 40 ms for the next one). */
final class LoopbackSocket extends ServerSocket {
    LoopbackSocket(int port) throws IOException {
        super(port, 100, InetAddress.getLoopbackAddress());
    }

    @Override
    public Socket accept() throws IOException {
        var socket = super.accept();
        socket.setTcpNoDelay(true);
        return socket;
    }

    /** The library asks for a factory; it gets the one socket we have. */
    static ServerConnectionFactory factory(LoopbackSocket socket) {
        return new ServerConnectionFactory() {
            @Override
            public ServerConnection listen(int port) {
                return new ServerSocketConnection(socket);
            }

            @Override
            public ServerConnection listen(int port, int timeout) throws IOException {
                socket.setSoTimeout(timeout);
                return listen(port);
            }

            @Override
            public ServerConnection listen(int port, int timeout, int backlog) throws IOException {
                return listen(port, timeout);
            }
        };
    }
}
