package org.montgolfiere.channel;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/** A network in memory: identities with a password, streams of numbered messages, and every mood a test wants. */
final class Pond implements Network {

    static final int PAGE = 2;

    /** What happens when a stream is asked for. */
    interface Mood {
        void at(Login login, String stream);
    }

    final List<String> left = new ArrayList<>();
    final Map<String, String> passwords = new ConcurrentHashMap<>();
    final Map<String, List<String>> said = new ConcurrentHashMap<>();
    final Map<String, String> searched = new ConcurrentHashMap<>();
    final List<Outgoing> sent = new CopyOnWriteArrayList<>();
    final Set<Ability> abilities = EnumSet.of(Ability.POST, Ability.SEARCH, Ability.COUNT);
    volatile Mood mood = (login, stream) -> {};
    volatile Certainty certainty = Certainty.KEYED;
    volatile int counted;
    volatile boolean asksFirst;
    volatile @Nullable Quota quota;
    final BlockingQueue<Runnable> bells = new LinkedBlockingQueue<>();
    volatile boolean rings;
    volatile boolean deaf;
    volatile @Nullable Hook hook;
    volatile @Nullable Hooks hooks;

    void says(String stream, String... ids) {
        said.computeIfAbsent(stream, name -> new CopyOnWriteArrayList<>()).addAll(List.of(ids));
    }

    @Override
    public String name() {
        return "pond";
    }

    @Override
    public Certainty certainty(Outgoing.Act act) {
        return certainty;
    }

    @Override
    public Limits limits() {
        return new Limits(300, 4, 1_000_000, 1_000);
    }

    @Override
    public Set<Ability> abilities() {
        return abilities;
    }

    @Override
    public List<Field> fields() {
        return List.of(
                new Field("handle", Field.Kind.TEXT, true, ""), new Field("password", Field.Kind.SECRET, true, ""));
    }

    @Override
    public Connection connect(Map<String, String> typed) {
        String handle = typed.getOrDefault("handle", "");
        String password = typed.getOrDefault("password", "");
        if (!password.equals(passwords.get(handle))) {
            return new Connection.Refused("channel.pond.wrong-password");
        }
        return new Connection.Made("id-" + handle, handle, "Name of " + handle, "https://pond.example", password);
    }

    @Override
    public Connection connect(Map<String, String> typed, URI back) {
        URI page = URI.create("https://pond.example/allow?back=" + back.getPath());
        URI codePage = URI.create("https://pond.example/allow");
        return asksFirst ? new Connection.Authorise(page, codePage, typed.getOrDefault("handle", "")) : connect(typed);
    }

    @Override
    public Connection finish(String pending, String code, boolean byHand) {
        return connect(Map.of("handle", pending, "password", code));
    }

    @Override
    public boolean listens() {
        return rings;
    }

    /** Until somebody interrupts it. */
    @Override
    public boolean listen(Login login, Runnable ring) {
        if (deaf) {
            return false;
        }
        bells.add(ring);
        try {
            Thread.sleep(Duration.ofMinutes(5));
        } catch (InterruptedException enough) {
            bells.clear();
            Thread.currentThread().interrupt();
        }
        return true;
    }

    @Override
    public void leave(Login login) {
        mood.at(login, "leaving");
        left.add(login.account().handle());
    }

    @Override
    public List<String> streams(Login login) {
        return hooks == null ? List.of("mentions", "letters") : List.of("mentions", "letters", Hooks.STREAM);
    }

    @Override
    public @Nullable Hook hook() {
        return hook;
    }

    @Override
    public boolean bringsWhatPeopleSay(String stream) {
        return !stream.equals("letters");
    }

    @Override
    public @Nullable Quota quota(Login login) {
        return quota;
    }

    @Override
    public Batch read(Login login, String stream, @Nullable String cursor) {
        mood.at(login, stream);
        Hooks brought = hooks;
        if (brought != null && stream.equals(Hooks.STREAM)) {
            return brought.read(
                    login.account().id(), cursor, body -> List.of(message(new String(body, StandardCharsets.UTF_8))));
        }
        if (!login.secret().equals(passwords.get(login.account().handle()))) {
            throw new NetworkTrouble.Revoked("channel.pond.revoked");
        }
        return page(stream, said.getOrDefault(stream, List.of()), cursor);
    }

    @Override
    public Batch search(Login login, String stream, String words, @Nullable String cursor) {
        searched.put(stream, words);
        mood.at(login, words);
        return page(stream, said.getOrDefault(words, List.of()), cursor);
    }

    private static Batch page(String stream, List<String> all, @Nullable String cursor) {
        int from = cursor == null ? 0 : Integer.parseInt(cursor);
        int to = Math.min(all.size(), from + PAGE);
        List<Incoming> items = new ArrayList<>();
        all.subList(from, to).forEach(id -> items.add(message(id)));
        return new Batch(stream, items, String.valueOf(to), to < all.size());
    }

    static Incoming message(String id) {
        return new Incoming.Message(
                id,
                id,
                null,
                new Incoming.Author("frog", "@frog", "Frog", null),
                Incoming.Message.Kind.MENTION,
                "quack",
                List.of(),
                null,
                Instant.EPOCH,
                false);
    }

    @Override
    public String sendKey() {
        return "key";
    }

    @Override
    public Delivery send(Login login, Outgoing outgoing) {
        mood.at(login, "send");
        sent.add(outgoing);
        return new Delivery.Sent("sent-" + sent.size(), null);
    }

    @Override
    public Delivery find(Login login, Outgoing outgoing) {
        mood.at(login, "find");
        return new Delivery.Unknown("channel.pond.muddy");
    }

    @Override
    public Counts counts(Login login) {
        mood.at(login, "counts");
        counted++;
        return new Counts(counted * 10, counted);
    }
}
