package org.montgolfiere.channel.mail;

import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.DummySSLSocketFactory;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;

/** A real IMAP and SMTP server in this process, on free ports of the loop. */
public final class Mailroom implements AutoCloseable {

    public static final String BRAND = "bonjour@verne.example";
    public static final String PASSWORD = "a basket of wicker";

    final GreenMail servers;
    final GreenMailUser brand;

    public Mailroom() {
        servers = new GreenMail(new ServerSetup[] {
            setup(ServerSetup.PROTOCOL_IMAP),
            setup(ServerSetup.PROTOCOL_SMTP),
            setup(ServerSetup.PROTOCOL_IMAPS),
            setup(ServerSetup.PROTOCOL_SMTPS)
        });
        servers.start();
        brand = servers.setUser(BRAND, BRAND, PASSWORD);
    }

    private static ServerSetup setup(String protocol) {
        return new ServerSetup(0, "127.0.0.1", protocol);
    }

    public String imap() {
        return "plain://127.0.0.1:" + servers.getImap().getPort();
    }

    public String smtp() {
        return "plain://127.0.0.1:" + servers.getSmtp().getPort();
    }

    String imaps() {
        return "tls://127.0.0.1:" + servers.getImaps().getPort();
    }

    String smtps() {
        return "tls://127.0.0.1:" + servers.getSmtps().getPort();
    }

    /** Trusts what the servers show, whoever they are. */
    static SSLSocketFactory trusting() {
        return new DummySSLSocketFactory();
    }

    /** Lays a mail into a folder as it is, with the moment it came. */
    public void lay(String folder, String mail, Instant received) {
        lay(folder, mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8), received);
    }

    public void lay(String folder, byte[] mail, Instant received) {
        try {
            MimeMessage message =
                    new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail));
            folder(folder).appendMessage(message, new Flags(), Date.from(received));
        } catch (MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    public void lay(String mail, Instant received) {
        lay("INBOX", mail, received);
    }

    MailFolder folder(String name) {
        MailFolder folder = imapHost().getFolder(brand, name);
        return folder == null ? make(name) : folder;
    }

    MailFolder make(String name) {
        try {
            return imapHost().createMailbox(brand, name);
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    void remove(String name) {
        try {
            folder(name).deleteAllMessages();
            imapHost().deleteMailbox(brand, name);
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    List<StoredMessage> in(String folder) {
        return folder(folder).getMessages();
    }

    /** What somebody got by SMTP. */
    public List<StoredMessage> got(GreenMailUser somebody) {
        try {
            return imapHost().getInbox(somebody).getMessages();
        } catch (FolderException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public GreenMailUser somebody(String address) {
        return servers.setUser(address, address, "their own");
    }

    void changePassword(String password) {
        brand.setPassword(password);
    }

    private ImapHostManager imapHost() {
        return servers.getManagers().getImapHostManager();
    }

    @Override
    public void close() {
        servers.stop();
    }

    /** A plain mail as people send it. */
    public static String mail(String id, String from, String subject, String more, String text) {
        return """
                Message-ID: <%s>
                From: %s
                To: %s
                Subject: %s
                Date: Tue, 10 Mar 2026 08:00:00 +0100
                %sMIME-Version: 1.0
                Content-Type: text/plain; charset=UTF-8
                Content-Transfer-Encoding: 8bit

                %s
                """.formatted(id, from, BRAND, subject, more, text);
    }
}
