package org.montgolfiere.outbound.checks;

import java.time.Instant;
import java.util.List;

/**
 * Whether it belongs to its author's own life. Two witnesses are heard: phrases of a private life, and how far its words lean to private
 * or to public ones; both are held against what the account posts anyway.
 */
final class Personal implements Check {

    private static final double ASKED = 0.7;
    private static final Phrases LISTS = Phrases.read("personal");
    private static final Leaning LEANING = Leaning.read();

    @Override
    public String name() {
        return "personal";
    }

    @Override
    public Verdict of(Draft draft, Facts facts, Instant now) {
        if (mentionsIntimate(draft.plain(), facts.speaker())) {
            return Verdict.asked("personal.contact", facts.speaker().handle());
        }
        return score(draft, facts) >= bar(draft, facts)
                ? Verdict.asked("personal", facts.speaker().handle())
                : Verdict.ALLOWED;
    }

    /** Words of a picture are no post, and have no post's shape: only what is certain counts. */
    @Override
    public Verdict ofAlt(Draft alt, Facts facts, Instant now) {
        boolean certain = phrases("certain", alt.own(), facts.voice()) > 0;
        return certain || mentionsIntimate(alt.plain(), facts.speaker())
                ? Verdict.asked("personal", facts.speaker().handle())
                : Verdict.ALLOWED;
    }

    /** Two words say little, and so does a voice that nobody knows. */
    private static double bar(Draft draft, Facts facts) {
        boolean few = Plain.words(draft.own()).size() < 3;
        return ASKED + (few ? 0.8 : 0) + (facts.voice().enough() ? 0 : 0.6);
    }

    /** 0 is a house speaking; from {@link #ASKED} on it is asked whether this was meant for a friend. */
    static double score(Draft draft, Facts facts) {
        String plain = draft.own();
        Voice voice = facts.voice();
        double score = 4 * phrases("certain", plain, voice)
                + 1.6 * phrases("likely", plain, voice)
                + 0.6 * phrases("hint", plain, voice)
                - 1.5 * LISTS.all("brand", plain).size();
        List<String> words = Plain.words(plain);
        score += Math.clamp(LEANING.of(words, voice) * 0.5, -4, 4);
        score += shoppingList(plain) ? 4 : 0;
        if (!facts.talk().none()) {
            score -= answering(plain, facts);
        }
        if (draft.plain().contains("http") || draft.plain().contains("www.")) {
            score -= 1.5;
        }
        score -= 0.7
                * Math.min(
                        3,
                        Signs.hashtags(draft.plain()).stream()
                                .filter(tag -> voice.hashtags().contains(tag))
                                .count());
        return voice.enough() ? score + shape(draft, facts) : score;
    }

    /** What answers somebody is seldom a slip: the more so where it takes up what they said. */
    private static double answering(String plain, Facts facts) {
        double more = LISTS.in("service", plain) ? 2 : 0;
        return 1 + more + (Unanswered.shares(plain, facts.talk().asked(), 1) ? 1.5 : 0);
    }

    private static boolean shoppingList(String plain) {
        return LISTS.all("groceries", plain).size() >= 2
                && plain.contains(",")
                && Plain.words(plain).size() < 16
                && !LISTS.in("brand", plain);
    }

    /** How it stands to the account's posts: an intruder begins small, ends without a stop, and says I where they say we. */
    private static double shape(Draft draft, Facts facts) {
        Voice voice = facts.voice();
        Post post = Post.of(draft.text(), draft.own());
        double sum = 1.2 * voice.strangeness(post) - 0.3;
        boolean answers = !facts.talk().none();
        sum += !answers && foreign(post, voice, Post.Person.TU) ? 1 : 0;
        sum += foreign(post, voice, Post.Person.I) ? 0.6 : 0;
        sum += post.beginsSmall() && voice.share(Post::beginsSmall) < 0.1 ? 0.8 : 0;
        sum += post.endsOpen() && voice.share(Post::endsOpen) < 0.25 ? 0.5 : 0;
        return sum;
    }

    private static boolean foreign(Post post, Voice voice, Post.Person person) {
        return post.persons().contains(person)
                && voice.share(one -> one.persons().contains(person)) == 0;
    }

    /** Phrases that the account says in its own posts count for nothing. */
    private static double phrases(String part, String plain, Voice voice) {
        return Math.min(
                2,
                LISTS.all(part, plain).stream().filter(one -> !voice.said(one)).count());
    }

    private static boolean mentionsIntimate(String plain, Speaker speaker) {
        return speaker.intimates().stream()
                .map(handle -> Plain.of(handle.startsWith("@") ? handle : "@" + handle))
                .anyMatch(handle -> mentioned(plain, handle));
    }

    private static boolean mentioned(String plain, String handle) {
        int place = plain.indexOf(handle);
        int end = place + handle.length();
        return place >= 0 && (end == plain.length() || !Character.isLetterOrDigit(plain.charAt(end)));
    }
}
