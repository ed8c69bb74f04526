package org.montgolfiere.outbound.checks;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How an account speaks, learnt from its own posts: words, pieces of words, emoji, hashtags, person, language, length, hours. */
public final class Voice {

    /** From so many posts on it can be told whether something sounds like the account. */
    public static final int ENOUGH = 8;

    private final List<Post> posts;
    private final Set<Integer> hours;
    private final Map<String, Integer> words = new HashMap<>();
    private final Map<String, Integer> grams = new HashMap<>();
    private final Set<String> hashtags = new HashSet<>();
    private final Map<String, Double> remembered = new ConcurrentHashMap<>();
    private final String all;
    private final String open;
    private volatile @Nullable Set<String> openNumbers;
    private final double usualStrangeness;

    private Voice(List<Post> posts, @Nullable List<String> open, Set<Integer> hours) {
        this.posts = posts;
        this.hours = Set.copyOf(hours);
        StringBuilder joined = new StringBuilder();
        for (Post post : posts) {
            new HashSet<>(post.words()).forEach(word -> words.merge(word, 1, Integer::sum));
            post.grams().forEach(gram -> grams.merge(gram, 1, Integer::sum));
            hashtags.addAll(Signs.hashtags(post.plain()));
            joined.append(post.plain()).append('\n');
        }
        all = joined.toString();
        this.open = open == null ? all : open.stream().map(Plain::of).collect(Collectors.joining("\n"));
        usualStrangeness = posts.stream()
                .mapToDouble(this::strangenessWithoutItself)
                .sorted()
                .skip(Math.max(0, posts.size() * 4L / 5 - 1))
                .findFirst()
                .orElse(1);
    }

    /** @param hours of the day at which it posted, 0 to 23; empty where they are not known */
    public static Voice of(List<String> texts, Set<Integer> hours) {
        return new Voice(texts.stream().map(Post::of).toList(), null, hours);
    }

    /** @param open those of its texts that everybody could read: what it said in private is nobody else's to hear from it */
    public static Voice of(List<String> texts, List<String> open, Set<Integer> hours) {
        return new Voice(texts.stream().map(Post::of).toList(), open, hours);
    }

    public static Voice of(List<String> texts) {
        return of(texts, Set.of());
    }

    boolean enough() {
        return posts.size() >= ENOUGH;
    }

    int posts() {
        return posts.size();
    }

    /** Whether it ever posted at this hour; null: its hours are not known. */
    @Nullable
    Boolean knowsHour(int hour) {
        return hours.isEmpty() ? null : hours.contains(hour);
    }

    /** In how many of its posts a word stands, as a share. */
    double share(String word) {
        return posts.isEmpty() ? 0 : words.getOrDefault(word, 0) / (double) posts.size();
    }

    /** Whether it ever said so, letter for letter. @param plain as {@link Plain#of} writes it */
    boolean said(String plain) {
        return all.contains(plain);
    }

    /** What it ever said to everybody, as {@link Plain#of} writes it. */
    String open() {
        return open;
    }

    /** The telephone numbers, addresses, cards and accounts that it ever told everybody. */
    Set<String> openNumbers() {
        Set<String> known = openNumbers;
        if (known == null) {
            known = PersonalData.numbers(open);
            openNumbers = known;
        }
        return known;
    }

    /** The hosts of addresses that stand in two of its posts or more. */
    public List<String> domains() {
        Map<String, Long> hosts = posts.stream()
                .flatMap(
                        post -> Links.in(post.plain()).stream().map(Links::host).distinct())
                .collect(Collectors.groupingBy(host -> host, Collectors.counting()));
        return hosts.entrySet().stream()
                .filter(host -> host.getValue() >= 2)
                .map(Map.Entry::getKey)
                .toList();
    }

    String all() {
        return all;
    }

    Set<String> hashtags() {
        return hashtags;
    }

    /** In how many of its posts a part of a list is found, as a share. */
    double share(Phrases list, String part) {
        return remembered.computeIfAbsent(
                list.name() + "/" + part, fresh -> share(post -> list.in(part, post.plain())));
    }

    /** How many phrases of a part of a list it ever used. */
    double uses(Phrases list, String part) {
        return remembered.computeIfAbsent(
                list.name() + "//" + part, fresh -> (double) list.all(part, all).size());
    }

    double share(Predicate<Post> which) {
        return posts.isEmpty() ? 0 : posts.stream().filter(which).count() / (double) posts.size();
    }

    int most(ToIntFunction<Post> what) {
        return posts.stream().mapToInt(what).max().orElse(0);
    }

    int least(ToIntFunction<Post> what) {
        return posts.stream().mapToInt(what).min().orElse(0);
    }

    /** The language it writes in mostly; null: several, or not to be told. */
    @Nullable
    Tongue tongue() {
        for (Tongue tongue : Tongue.values()) {
            if (share(post -> post.tongue() == tongue) >= 0.6 && share(post -> speaksAnother(post, tongue)) < 0.15) {
                return tongue;
            }
        }
        return null;
    }

    boolean speaks(Tongue tongue) {
        return posts.stream().anyMatch(post -> post.tongue() == tongue);
    }

    /** The share of a text's pieces that no post has, against what is usual among its own posts: 0 is usual, 1 all that can be. */
    double strangeness(Post text) {
        double strange = unseen(text, 0);
        return usualStrangeness >= 1 ? 0 : Math.max(0, (strange - usualStrangeness) / (1 - usualStrangeness));
    }

    private double strangenessWithoutItself(Post post) {
        return unseen(post, 1);
    }

    private double unseen(Post post, int own) {
        if (post.grams().isEmpty()) {
            return 0;
        }
        long unseen = post.grams().stream()
                .filter(gram -> Objects.requireNonNullElse(grams.get(gram), 0) <= own)
                .count();
        return unseen / (double) post.grams().size();
    }

    private static boolean speaksAnother(Post post, Tongue tongue) {
        return post.tongue() != null && post.tongue() != tongue;
    }
}
