package org.montgolfiere.inbox.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.inbox.Filter;
import org.montgolfiere.inbox.Filter.View;

/** Which list was asked for, as it travels in addresses. What cannot be understood there is left out. */
public record Asked(
        View view,
        @Nullable String words,
        @Nullable Long account,
        @Nullable Long label,
        String sight,
        @Nullable Long topic,
        Filter.Order order) {

    private static final String EITHER = "";
    private static final String WAIT = "wait";

    static Asked of(Map<String, String> query) {
        String words = query.getOrDefault("words", "").strip();
        return new Asked(
                view(query.getOrDefault("view", "")),
                words.isEmpty() ? null : words,
                id(query.get("account")),
                id(query.get("label")),
                sight(query.getOrDefault("sight", EITHER)),
                id(query.get("topic")),
                WAIT.equals(query.get("order")) ? Filter.Order.WAIT : Filter.Order.PRIORITY);
    }

    /** Everything that a topic holds. */
    static Asked within(long topic) {
        return new Asked(View.ALL, null, null, null, EITHER, topic, Filter.Order.PRIORITY);
    }

    Filter filter() {
        Filter filter = Filter.of(view)
                .withText(words)
                .withAccount(account)
                .withLabel(label)
                .withTopic(topic)
                .withOrder(order);
        return sight.isEmpty() ? filter : within(filter, sight.equals("private"));
    }

    private static Filter within(Filter filter, boolean isPrivate) {
        return new Filter(
                filter.view(),
                filter.account(),
                filter.network(),
                filter.label(),
                filter.assignee(),
                filter.state(),
                isPrivate,
                filter.contact(),
                filter.since(),
                filter.until(),
                filter.text(),
                filter.topic(),
                filter.order());
    }

    public Asked in(View other) {
        return new Asked(other, words, account, label, sight, topic, order);
    }

    public Asked by(Filter.Order other) {
        return new Asked(view, words, account, label, sight, topic, other);
    }

    /** Whether the order can be chosen: only what waits has two. */
    public boolean isOrdered() {
        return view == View.WAITING || view == View.UNASSIGNED;
    }

    /** As a query string, without its question mark. */
    public String written() {
        return parts().map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** The key of the view's name. */
    public String name() {
        return name(view);
    }

    public static String name(View view) {
        return "inbox.view." + word(view);
    }

    /** How many conditions narrow the view, the search and the order not counted. */
    public long narrowed() {
        return parts().filter(part -> !part.getKey().matches("view|words|order"))
                .count();
    }

    static String word(View view) {
        return view.name().toLowerCase(Locale.ROOT);
    }

    private Stream<Map.Entry<String, String>> parts() {
        return Stream.of(
                        Map.entry("view", word(view)),
                        Map.entry("words", words == null ? "" : words),
                        Map.entry("account", account == null ? "" : account.toString()),
                        Map.entry("label", label == null ? "" : label.toString()),
                        Map.entry("sight", sight),
                        Map.entry("topic", topic == null ? "" : topic.toString()),
                        Map.entry("order", order == Filter.Order.WAIT ? WAIT : ""))
                .filter(part -> !part.getValue().isEmpty());
    }

    private static View view(String word) {
        return Stream.of(View.values())
                .filter(view -> word(view).equals(word))
                .findFirst()
                .orElse(View.WAITING);
    }

    private static String sight(String word) {
        return word.equals("private") || word.equals("public") ? word : EITHER;
    }

    private static @Nullable Long id(@Nullable String text) {
        return text != null && text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }
}
