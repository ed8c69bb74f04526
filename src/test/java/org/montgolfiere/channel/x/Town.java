package org.montgolfiere.channel.x;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Who lives on the stand-in, and all that was said there: {@code verne} of the brand, {@code odile} and {@code emile}. */
final class Town {

    static final String OURS = "1001";
    static final String ODILE = "1002";
    static final String EMILE = "1003";
    private static final Map<String, String> NAMES = Map.of(OURS, "verne", ODILE, "odile", EMILE, "emile");
    private static final long EPOCH = 1288834974657L;

    /** One version of a post. @param history all its ids, shared by its versions */
    record Said(
            String id,
            String author,
            String text,
            Instant at,
            @Nullable String parent,
            @Nullable String quoted,
            @Nullable String passedOn,
            List<String> history,
            List<String> media) {}

    record Letter(String id, String from, String to, String text, Instant at, List<String> media) {
        String conversation() {
            return Ids.newer(from, to) ? to + "-" + from : from + "-" + to;
        }
    }

    final Map<String, Said> said = new LinkedHashMap<>();
    final Map<String, Letter> letters = new LinkedHashMap<>();
    final List<ObjectNode> oddPosts = new ArrayList<>();
    final List<ObjectNode> oddLetters = new ArrayList<>();
    final Set<String> likes = ConcurrentHashMap.newKeySet();
    final Set<String> hidden = ConcurrentHashMap.newKeySet();
    final Set<String> muted = ConcurrentHashMap.newKeySet();
    final Map<String, String> alt = new ConcurrentHashMap<>();
    final Map<String, Integer> pieces = new ConcurrentHashMap<>();
    private final Supplier<Instant> now;
    private final Supplier<Instant> truth;
    private long last;

    /** @param now by the network's clock @param truth what its ids are counted by, which no clock moves back */
    Town(Supplier<Instant> now, Supplier<Instant> truth) {
        this.now = now;
        this.truth = truth;
    }

    static String name(String user) {
        return NAMES.getOrDefault(user, "nobody");
    }

    static Set<String> users() {
        return NAMES.keySet();
    }

    synchronized String nextId() {
        last = Math.max(last + 1, (truth.get().toEpochMilli() - EPOCH) << 22);
        return Long.toString(last);
    }

    synchronized Said says(String author, String text, @Nullable String parent, @Nullable String quoted) {
        return add(author, text, parent, quoted, null, List.of());
    }

    synchronized Said add(
            String author,
            String text,
            @Nullable String parent,
            @Nullable String quoted,
            @Nullable String passedOn,
            List<String> media) {
        String id = nextId();
        Said post =
                new Said(id, author, text, now.get(), parent, quoted, passedOn, new ArrayList<>(List.of(id)), media);
        said.put(id, post);
        return post;
    }

    synchronized Said edits(String id, String text) {
        Said first = said.get(id);
        if (first == null) throw new AssertionError(id);
        String next = nextId();
        first.history().add(next);
        Said post = new Said(
                next,
                first.author(),
                text,
                now.get(),
                first.parent(),
                first.quoted(),
                null,
                first.history(),
                first.media());
        said.put(next, post);
        return post;
    }

    synchronized void deletes(String id) {
        Said post = said.get(id);
        if (post != null) post.history().forEach(said::remove);
    }

    synchronized Letter writes(String from, String to, String text, List<String> media) {
        Letter letter = new Letter(nextId(), from, to, text, now.get(), media);
        letters.put(letter.id(), letter);
        return letter;
    }

    /** The latest versions, the newest first. */
    synchronized List<Said> newest(Predicate<Said> which) {
        return said.values().stream()
                .filter(each -> each.history().getLast().equals(each.id()))
                .filter(which)
                .sorted((one, other) -> Ids.newer(one.id(), other.id()) ? -1 : 1)
                .toList();
    }

    synchronized List<Letter> newestLetters(Predicate<Letter> which) {
        return letters.values().stream().filter(which).toList().reversed();
    }

    boolean concernsUs(Said post) {
        Said parent = post.parent() == null ? null : said.get(post.parent());
        boolean answers = parent != null && parent.author().equals(OURS);
        return !post.author().equals(OURS) && (answers || post.text().contains("@verne"));
    }

    String root(Said post) {
        Said here = post;
        while (here.parent() != null && said.get(here.parent()) != null) here = said.get(here.parent());
        return here.parent() == null ? here.history().getFirst() : here.parent();
    }

    /** X refuses the same words at the same place within a day. */
    synchronized boolean duplicate(String text, @Nullable String parent, @Nullable String quoted) {
        Instant since = now.get().minus(Duration.ofDays(1));
        return said.values().stream()
                .anyMatch(each -> each.author().equals(OURS)
                        && each.text().equals(text)
                        && ("" + each.parent()).equals("" + parent)
                        && ("" + each.quoted()).equals("" + quoted)
                        && each.at().isAfter(since));
    }
}
