package org.montgolfiere.channel.mail;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.search.MessageIDTerm;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.jspecify.annotations.Nullable;

/** A mailbox, open for one call of the desk. */
final class Postbox implements AutoCloseable {

    private static final Set<String> SENT = Set.of(
            "Sent", "Sent Items", "Sent Messages", "Sent Mail", "Envoyés", "Messages envoyés", "Éléments envoyés");

    private static final int NAMELESS = 500;

    private final IMAPStore store;
    private final Settings settings;

    private Postbox(IMAPStore store, Settings settings) {
        this.store = store;
        this.settings = settings;
    }

    /** @param wires to the settings' own IMAP server @param silence how many milliseconds it may say nothing */
    static Postbox open(Settings settings, Wires wires, long silence) throws MessagingException {
        Properties properties = Wires.properties("imap", wires, silence);
        properties.put("mail.imap.peek", "true");
        properties.put("mail.imap.fetchsize", "262144");
        properties.put("mail.imap.ignorebodystructuresize", "true");
        if (settings.grant() != null) {
            properties.put("mail.imap.auth.mechanisms", "XOAUTH2");
        }
        IMAPStore store = (IMAPStore) Session.getInstance(properties).getStore("imap");
        store.connect(settings.imap().host(), settings.imap().port(), settings.user(), Postbox.password(settings));
        return new Postbox(store, settings);
    }

    static String password(Settings settings) {
        Settings.Grant grant = settings.grant();
        return grant == null ? settings.password() : grant.access();
    }

    /** A folder by its full name, open for looking alone. */
    IMAPFolder look(String name) throws MessagingException {
        IMAPFolder folder = (IMAPFolder) store.getFolder(name);
        folder.open(Folder.READ_ONLY);
        return folder;
    }

    /** The folder of sent mails: as it was typed, else as the server marks it, else by its usual name; null: none. */
    @Nullable
    String sent() throws MessagingException {
        if (!settings.sent().isEmpty()) {
            return store.getFolder(settings.sent()).exists() ? settings.sent() : null;
        }
        String named = null;
        for (Folder folder : store.getDefaultFolder().list("*")) {
            if (folder instanceof IMAPFolder imap && marked(imap)) {
                return imap.getFullName();
            }
            if (SENT.contains(folder.getName())) {
                named = folder.getFullName();
            }
        }
        return named;
    }

    /** A mail by its Message-ID in the folder that is read, or among the sent; null: in neither. */
    @Nullable
    Message find(String id) throws MessagingException {
        String sent = sent();
        Message here = find(settings.folder(), id);
        return here != null || sent == null ? here : find(sent, id);
    }

    @Nullable
    Message find(String folder, String id) throws MessagingException {
        IMAPFolder open = look(folder);
        if (open.getMessageCount() == 0) {
            return null;
        }
        if (id.endsWith(Ids.NONE)) {
            return nameless(open, id);
        }
        List<Message> itself = named(open, id);
        String shared = itself.isEmpty() ? Ids.twinOf(id) : null;
        if (shared == null) {
            return itself.isEmpty() ? null : itself.getFirst();
        }
        for (Message message : named(open, shared)) {
            if (id.equals(Ids.twin(shared, bytes((IMAPMessage) message)))) {
                return message;
            }
        }
        return null;
    }

    /** Those of an id, in the order in which they came. */
    private static List<Message> named(IMAPFolder folder, String id) throws MessagingException {
        List<Message> named = new ArrayList<>();
        for (Message message : folder.search(new MessageIDTerm("<" + id + ">"))) {
            String[] own = message.getHeader("Message-ID");
            if (own != null && own.length > 0 && id.equals(Ids.of(own[0]))) {
                named.add(message);
            }
        }
        return named;
    }

    /** A mail that came without an id, among the latest: by its bytes. */
    private static @Nullable Message nameless(IMAPFolder folder, String id) throws MessagingException {
        int count = folder.getMessageCount();
        for (int number = count; number > Math.max(0, count - NAMELESS); number--) {
            Message message = folder.getMessage(number);
            String[] own = message.getHeader("Message-ID");
            if ((own == null || Ids.of(own[0]) == null) && id.equals(Ids.made(bytes((IMAPMessage) message)))) {
                return message;
            }
        }
        return null;
    }

    private static byte[] bytes(IMAPMessage message) throws MessagingException {
        try (InputStream stream = message.getMimeStream()) {
            return Raw.read(stream).bytes();
        } catch (IOException gone) {
            throw new MessagingException("a mail that breaks off", gone);
        }
    }

    /** Puts mails that lie in the folder that is read among the sent, where the server can do that in one step. */
    void file(long[] uids, String sent) throws MessagingException {
        if (!store.hasCapability("MOVE") || uids.length == 0) {
            return;
        }
        IMAPFolder from = (IMAPFolder) store.getFolder(settings.folder());
        from.open(Folder.READ_WRITE);
        try {
            Message[] messages = from.getMessagesByUID(uids);
            from.setFlags(messages, new jakarta.mail.Flags(jakarta.mail.Flags.Flag.SEEN), true);
            from.moveMessages(messages, store.getFolder(sent));
        } finally {
            from.close(false);
        }
    }

    boolean tellsOfNews() throws MessagingException {
        return store.hasCapability("IDLE");
    }

    /** Never fails: what was read was read. */
    @Override
    public void close() {
        try {
            store.close();
        } catch (MessagingException gone) {
            // the server has hung up already
        }
    }

    private static boolean marked(IMAPFolder folder) throws MessagingException {
        for (String attribute : folder.getAttributes()) {
            if (attribute.equalsIgnoreCase("\\Sent")) {
                return true;
            }
        }
        return false;
    }
}
