package org.montgolfiere.channel.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Health;
import org.montgolfiere.channel.Quota;
import org.montgolfiere.channel.Reason;
import org.montgolfiere.screen.Words;

/**
 * How an account fares, in words.
 *
 * @param names what its streams are called, by the network's names of them
 * @param asked whether the desk asks for what people say there; else it is handed in
 */
public record HealthLine(AccountLine line, Health health, Map<String, String> names, boolean asked) {

    private static final String KEY = "channel.health.";

    public HealthLine {
        names = Map.copyOf(names);
    }

    public Health.Standing standing() {
        return line.standing();
    }

    /** Whether a person should look at it. */
    public boolean worries() {
        return !line.answers() && standing() != Health.Standing.DISCONNECTED;
    }

    public String address() {
        return line.address() + "/health";
    }

    /** How it stands, in a sentence. */
    public String sentence(Words words) {
        String key = KEY + standing().name().toLowerCase(Locale.ROOT);
        return switch (standing()) {
            case CLOSED -> line.trouble(words);
            case SILENT -> words.say(key, moment(words, health.failingSince()), why(words, health.why()));
            case DEAF -> words.say(key, moment(words, health.deafSince()));
            case PAUSED -> words.say(key, words.moment(health.nextAt()));
            case HALTING, WELL, DISCONNECTED -> words.say(key);
        };
    }

    /** What there is to do about it. */
    public String advice(Words words) {
        String key = KEY + "do." + standing().name().toLowerCase(Locale.ROOT);
        return words.say(key, words.moment(health.nextAt()));
    }

    /** When it was read last, and how long ago that is. */
    public String read(Words words) {
        Instant read = health.readAt();
        if (!asked) return words.say(KEY + "handed-in");
        return read == null ? words.say(KEY + "never") : words.say(KEY + "ago", words.moment(read), words.since(read));
    }

    /** When something new came last, and how late it was. */
    public String heard(Words words) {
        Health.Heard heard = health.heard();
        return heard == null
                ? words.say(KEY + "nothing-yet")
                : words.say(KEY + "late", words.moment(heard.at()), lasting(words, heard.late()));
    }

    public String next(Words words) {
        return words.moment(health.nextAt());
    }

    /** What the network still takes. */
    public String quota(Words words) {
        Quota quota = health.quota();
        Instant until = quota == null ? null : quota.until();
        if (quota == null) return words.say(KEY + "quota.untold");
        return until == null
                ? words.say(KEY + "quota", quota.left(), quota.of())
                : words.say(KEY + "quota.until", quota.left(), quota.of(), words.moment(until));
    }

    /** The streams that rest, what people say first. */
    public List<Health.Rest> resting() {
        return health.resting().stream()
                .sorted((one, other) -> Boolean.compare(other.main(), one.main()))
                .toList();
    }

    public String name(Words words, Health.Rest rest) {
        String name = names.get(rest.stream());
        return name == null ? words.say("channel.stream.other", rest.stream()) : name;
    }

    public String rests(Words words, Health.Rest rest) {
        return words.say(KEY + "rests", why(words, rest.why()), words.moment(rest.since()), words.moment(rest.until()));
    }

    private static String why(Words words, @Nullable String why) {
        return why == null ? "" : Reason.of(why).say(words);
    }

    private static String moment(Words words, @Nullable Instant moment) {
        return moment == null ? "" : words.moment(moment);
    }

    private static String lasting(Words words, Duration late) {
        return late.toMinutes() < 1 ? words.say(KEY + "seconds", late.toSeconds()) : words.lasting(late);
    }
}
