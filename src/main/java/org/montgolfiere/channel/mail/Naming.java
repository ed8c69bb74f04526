package org.montgolfiere.channel.mail;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.montgolfiere.channel.Incoming;

/** Of two mails of one id that are not the same the second gets an id of its own, so that neither is lost. */
final class Naming {

    private final FirstWords firstWords;
    private final long account;
    private final LocalDate today;

    Naming(FirstWords firstWords, long account, LocalDate today) {
        this.firstWords = firstWords;
        this.account = account;
        this.today = today;
    }

    /** One thing that was read, and its bytes. */
    record Came(Incoming incoming, Raw raw) {}

    /** In their order. */
    List<Incoming> named(List<Came> all) {
        Map<String, String> words = new LinkedHashMap<>();
        for (Came each : all) {
            if (each.incoming() instanceof Incoming.Message message) {
                words.putIfAbsent(message.id(), says(message, each.raw()));
            }
        }
        Map<String, String> first = words.isEmpty() ? Map.of() : firstWords.of(account, words, today);
        List<Incoming> named = new ArrayList<>();
        for (Came each : all) {
            named.add(
                    each.incoming() instanceof Incoming.Message message
                            ? named(message, each.raw(), first)
                            : each.incoming());
        }
        return named;
    }

    private static Incoming.Message named(Incoming.Message message, Raw raw, Map<String, String> first) {
        boolean itself = message.ours() || says(message, raw).equals(first.get(message.id()));
        return itself ? message : renamed(message, Ids.twin(message.id(), raw.bytes()));
    }

    private static String says(Incoming.Message message, Raw raw) {
        return Ids.made(raw.below(message.author().id())).substring(0, 16);
    }

    private static Incoming.Message renamed(Incoming.Message message, String id) {
        return new Incoming.Message(
                id,
                id,
                message.inReplyTo(),
                message.author(),
                message.kind(),
                message.text(),
                message.media(),
                message.url(),
                message.sentAt(),
                message.ours(),
                message.beside());
    }
}
