package org.montgolfiere.triage.endpoint;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.triage.Emotion;
import org.montgolfiere.triage.Reading;
import org.montgolfiere.triage.Sentiment;
import org.montgolfiere.triage.Trait;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a reader elsewhere said of one text; it knows yes and no, no shades. */
record Opinion(Sentiment sentiment, @Nullable Emotion emotion, Set<Trait> traits) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final float YES = 0.9f;
    private static final float NO = 0.1f;

    /** What no message may talk a reader out of: here the reader in the house is heard as well. */
    private static final Set<Trait> KEPT = EnumSet.of(Trait.HOSTILE, Trait.HATE, Trait.THREAT, Trait.DANGER);

    /** @param reply the body of a chat completion @return null where it holds no opinion that can be understood */
    static @Nullable Opinion of(String reply) {
        try {
            String content = JSON.readTree(reply)
                    .path("choices")
                    .path(0)
                    .path("message")
                    .path("content")
                    .asString("");
            int from = content.indexOf('{');
            int to = content.lastIndexOf('}');
            return from < 0 || to < from ? null : said(JSON.readTree(content.substring(from, to + 1)));
        } catch (JacksonException garbage) {
            return null;
        }
    }

    /** This opinion in the place of the own reader's, but for venom and danger: what either of them sees is there. */
    Reading over(Reading own, String version) {
        Map<Trait, Float> scores = new EnumMap<>(Trait.class);
        for (Trait trait : Trait.values()) {
            float score = traits.contains(trait) ? YES : NO;
            scores.put(trait, KEPT.contains(trait) ? Math.max(score, own.score(trait)) : score);
        }
        return new Reading(sentiment, scores, emotion, own.language(), own.cut(), version);
    }

    private static @Nullable Opinion said(JsonNode said) {
        Sentiment sentiment = named(Sentiment.class, said.path("sentiment"));
        if (sentiment == null || !said.path("traits").isArray()) {
            return null;
        }
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        for (JsonNode one : said.path("traits")) {
            Trait trait = named(Trait.class, one);
            if (trait != null) {
                traits.add(trait);
            }
        }
        return new Opinion(sentiment, named(Emotion.class, said.path("emotion")), traits);
    }

    private static <E extends Enum<E>> @Nullable E named(Class<E> type, JsonNode word) {
        if (!word.isString()) {
            return null;
        }
        String name = word.asString().strip().toUpperCase(Locale.ROOT);
        return EnumSet.allOf(type).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
