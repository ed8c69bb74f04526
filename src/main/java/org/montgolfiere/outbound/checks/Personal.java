package org.montgolfiere.outbound.checks;

import java.time.Instant;
import java.util.List;

/**
 * Whether it belongs to its author's own life. Two witnesses are heard: phrases of a private life, and how far its words lean to private
 * or to public ones; both are held against what the account posts anyway.
 */
final class Personal implements Check {

    private static final double ASKED = 3;
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
        return score(draft, facts) >= ASKED
                ? Verdict.asked("personal", facts.speaker().handle())
                : Verdict.ALLOWED;
    }

    static double score(Draft draft, Facts facts) {
        String plain = draft.own();
        Voice voice = facts.voice();
        double score = 4 * phrases("certain", plain, voice)
                + 2 * phrases("likely", plain, voice)
                + phrases("hint", plain, voice)
                - 1.5 * LISTS.all("brand", plain).size();
        List<String> words = Plain.words(plain);
        score += Math.clamp(LEANING.of(words, voice) * 0.45, -4, 4);
        if (!facts.talk().none()) {
            score += LISTS.in("service", plain) ? -2 : 0;
        }
        if (draft.plain().contains("http") || draft.plain().contains("www.")) {
            score -= 1.5;
        }
        score -= 0.7 * Math.min(3, Signs.hashtags(draft.plain()).stream().filter(tag -> voice.hashtags().contains(tag)).count());
        return voice.enough() ? score + likeness(draft, voice) : score;
    }

    /** How its shape stands to the account's posts: an intruder is shorter, and says I where they say we. */
    private static double likeness(Draft draft, Voice voice) {
        Post post = Post.of(draft.text(), draft.own());
        double strange = 1.2 * voice.strangeness(post) - 0.4;
        boolean foreignTu = post.persons().contains(Post.Person.TU)
                && voice.share(one -> one.persons().contains(Post.Person.TU)) == 0;
        boolean foreignI =
                post.persons().contains(Post.Person.I) && voice.share(one -> one.persons().contains(Post.Person.I)) == 0;
        return strange + (foreignTu ? 1 : 0) + (foreignI ? 0.6 : 0);
    }

    /** Phrases that the account says in its own posts count for nothing. */
    private static double phrases(String part, String plain, Voice voice) {
        return Math.min(2, LISTS.all(part, plain).stream().filter(one -> !voice.said(one)).count());
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
