package org.montgolfiere.channel.mail;

import jakarta.mail.Message;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimePart;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The mail that is answered, as it lies in the mailbox.
 *
 * @param writer whom the answer is for
 * @param subject of the answer
 * @param references the mails before the answer, each in its brackets
 */
record Question(String id, InternetAddress writer, String subject, List<String> references) {

    private static final int MOST = 20;
    private static final int SUBJECT = 250;
    private static final Pattern AGAIN = Pattern.compile("(?iu)^(\\s*(re|ré|rép|aw|sv)\\s?(\\[\\d+])?\\s?:\\s*)++");

    /** @return null where it has nobody to answer to */
    static @Nullable Question of(String id, Message message, Settings settings) {
        if (!(message instanceof MimePart part)) {
            return null;
        }
        Headers headers = new Headers(part);
        Headers.Person writer = writer(headers, settings);
        if (writer == null || !Ids.isPlain(writer.address()) || !Ids.isPlain(id)) {
            return null;
        }
        try {
            InternetAddress address = new InternetAddress(writer.address(), true);
            String own = Ids.of(headers.raw("Message-ID"));
            String answered = own == null ? id : own;
            return new Question(answered, address, subject(headers), references(answered, headers));
        } catch (AddressException unusable) {
            return null;
        }
    }

    /** Where they want the answer, unless that is ourselves, or the whole of a list. */
    static Headers.@Nullable Person writer(Headers headers, Settings settings) {
        Headers.Person wished = headers.raw("List-Id") == null ? headers.person("Reply-To") : null;
        Headers.Person from = headers.person("From");
        boolean useful = wished != null && !wished.address().equals(settings.address());
        Headers.Person writer = useful ? wished : from;
        return writer == null || writer.address().equals(settings.address()) ? null : writer;
    }

    private static String subject(Headers headers) {
        String bare = AGAIN.matcher(headers.words("Subject")).replaceFirst("").strip();
        return "Re: " + (bare.length() > SUBJECT ? bare.substring(0, SUBJECT) : bare);
    }

    /** The first and the latest of a long row. */
    private static List<String> references(String id, Headers headers) {
        List<String> all = new ArrayList<>(Ids.all(headers.raw("References")));
        if (all.isEmpty()) {
            all.addAll(Ids.all(headers.raw("In-Reply-To")).stream().limit(1).toList());
        }
        all.remove(id);
        all.add(id);
        while (all.size() > MOST) {
            all.remove(1);
        }
        return all.stream().map(each -> "<" + each + ">").toList();
    }
}
