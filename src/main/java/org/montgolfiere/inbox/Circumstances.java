package org.montgolfiere.inbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.inbox.priority.Facts;
import org.montgolfiere.inbox.priority.Promise;
import org.montgolfiere.inbox.priority.Promises;
import org.montgolfiere.triage.Trait;
import org.springframework.stereotype.Component;

/** Makes the facts of a priority out of what the database knows. What is hostile is left out from here on. */
@Component
class Circumstances {

    /** Who goes on within it has not asked again. */
    private static final Duration PAUSE = Duration.ofMinutes(30);

    private final PriorityFacts facts;
    private final Judging judging;

    Circumstances(PriorityFacts facts, Judging judging) {
        this.facts = facts;
        this.judging = judging;
    }

    /** @param waiting conversations of this brand */
    Map<Long, Facts> of(long brand, List<PriorityFacts.Waiting> waiting) {
        List<Long> ids = waiting.stream().map(PriorityFacts.Waiting::id).toList();
        List<Long> answered = waiting.stream()
                .filter(PriorityFacts.Waiting::answered)
                .map(PriorityFacts.Waiting::id)
                .toList();
        Map<Long, List<PriorityFacts.Unanswered>> unanswered = facts.unanswered(ids);
        Map<Long, Judgement> judgements = judging.of(
                brand,
                unanswered.values().stream()
                        .flatMap(List::stream)
                        .map(PriorityFacts.Unanswered::message)
                        .toList());
        Map<Long, PriorityFacts.Answer> answers = facts.answers(answered);
        Map<Long, List<PriorityFacts.Voice>> voices = facts.voices(answered);
        Map<Long, Judgement> spoken = judging.of(
                brand,
                voices.values().stream()
                        .flatMap(List::stream)
                        .filter(voice -> voice.contact() != null)
                        .map(PriorityFacts.Voice::message)
                        .toList());
        Map<Long, List<Long>> topics = facts.topics(waiting.stream()
                .map(PriorityFacts.Waiting::storm)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        Map<Long, Facts> found = new HashMap<>();
        for (PriorityFacts.Waiting one : waiting) {
            List<PriorityFacts.Unanswered> said = unanswered.getOrDefault(one.id(), List.of());
            List<PriorityFacts.Unanswered> heard = said.stream()
                    .filter(each -> isHeard(judgements.get(each.message())))
                    .toList();
            found.put(
                    one.id(),
                    new Facts(
                            one.since(),
                            wants(said, judgements),
                            asked(heard),
                            repeated(heard, heard(voices.getOrDefault(one.id(), List.of()), spoken)),
                            promise(answers.get(one.id()), one),
                            followers(heard),
                            one.people(),
                            one.isPrivate(),
                            storm(one.storm(), said, topics)));
        }
        return found;
    }

    private static Facts.@Nullable Wants wants(List<PriorityFacts.Unanswered> said, Map<Long, Judgement> judgements) {
        return said.stream()
                .map(one -> judgements.get(one.message()))
                .filter(Objects::nonNull)
                .map(Circumstances::wanted)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    static Facts.@Nullable Wants wanted(Judgement judgement) {
        if (judgement.is(Trait.DANGER)) {
            return Facts.Wants.DANGER;
        }
        if (judgement.is(Trait.COMPLAINT)) {
            return Facts.Wants.COMPLAINT;
        }
        return judgement.is(Trait.REQUEST)
                ? Facts.Wants.REQUEST
                : judgement.is(Trait.QUESTION) ? Facts.Wants.QUESTION : null;
    }

    /** Insults that want nothing do not gain by being many. */
    private static boolean isHeard(@Nullable Judgement judgement) {
        return judgement == null || !judgement.hostile() || wanted(judgement) != null;
    }

    private static List<PriorityFacts.Voice> heard(List<PriorityFacts.Voice> voices, Map<Long, Judgement> judgements) {
        return voices.stream()
                .filter(voice -> isHeard(judgements.get(voice.message())))
                .toList();
    }

    private static int asked(List<PriorityFacts.Unanswered> said) {
        Map<Long, Instant> last = new HashMap<>();
        Map<Long, Integer> asked = new HashMap<>();
        for (PriorityFacts.Unanswered one : said) {
            Instant before = last.put(one.contact(), one.at());
            if (before == null || !one.at().isBefore(before.plus(PAUSE))) {
                asked.merge(one.contact(), 1, Integer::sum);
            }
        }
        return asked.values().stream().max(Comparator.naturalOrder()).orElse(0);
    }

    /** How the last of those who wait repeats what we answered already. */
    private static int repeated(List<PriorityFacts.Unanswered> said, List<PriorityFacts.Voice> voices) {
        if (said.isEmpty() || voices.isEmpty()) {
            return 0;
        }
        Long contact = said.getLast().contact();
        Repetition found = Repetition.of(
                voices.stream()
                        .filter(voice -> contact.equals(voice.contact()))
                        .map(PriorityFacts.Voice::said)
                        .toList(),
                voices.stream()
                        .filter(voice -> voice.contact() == null)
                        .map(voice -> voice.said().at())
                        .toList());
        return found == null ? 0 : found.answers();
    }

    private static @Nullable Promise promise(PriorityFacts.@Nullable Answer answer, PriorityFacts.Waiting waiting) {
        return answer == null ? null : Promises.in(answer.text(), answer.at(), waiting.zone());
    }

    private static @Nullable Integer followers(List<PriorityFacts.Unanswered> said) {
        return said.stream()
                .map(PriorityFacts.Unanswered::followers)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static Facts.Storm storm(
            @Nullable Long storm, List<PriorityFacts.Unanswered> said, Map<Long, List<Long>> topics) {
        if (storm == null || said.isEmpty()) {
            return Facts.Storm.NONE;
        }
        List<Long> about = topics.getOrDefault(storm, List.of());
        return said.stream().allMatch(one -> one.topic() != null && about.contains(one.topic()))
                ? Facts.Storm.WITHIN
                : Facts.Storm.APART;
    }
}
