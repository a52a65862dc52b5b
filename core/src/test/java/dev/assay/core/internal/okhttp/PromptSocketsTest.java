package dev.assay.core.internal.okhttp;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import javax.net.SocketFactory;
import org.junit.jupiter.api.Test;

class PromptSocketsTest {

    @Test
    void waitsForNoAcknowledgementHoweverASocketIsMade() throws Exception {
        SocketFactory ours = OkHttpTransport.create(null, null).client().socketFactory();
        InetAddress here = InetAddress.getLoopbackAddress();
        try (ServerSocket server = new ServerSocket(0, 50, here);
                Socket open = ours.createSocket();
                Socket byName = ours.createSocket(here.getHostName(), server.getLocalPort());
                Socket byNameFrom = ours.createSocket(here.getHostName(), server.getLocalPort(), here, 0);
                Socket byAddress = ours.createSocket(here, server.getLocalPort());
                Socket byAddressFrom = ours.createSocket(here, server.getLocalPort(), here, 0)) {
            for (Socket socket : new Socket[] {open, byName, byNameFrom, byAddress, byAddressFrom}) {
                assertThat(socket.getTcpNoDelay()).isTrue();
            }
        }
    }
}
