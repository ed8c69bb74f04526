package org.montgolfiere.outbound.checks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/** Whether a brand could say this, but not this account. */
final class UnlikeVoice implements Check {

    private static final double FAR = 2;
    private static final int HOLD = 20;
    private static final Phrases LISTS = Phrases.read("voice");

    /** Something that sets the draft apart from all that the account posted. @param weight two and more are far */
    record Trait(String word, double weight) {}

    @Override
    public String name() {
        return "unlike-voice";
    }

    @Override
    public Verdict of(Draft draft, Facts facts, Instant now) {
        Voice voice = facts.voice();
        if (!voice.enough()) {
            return new Verdict.NotEnough(Reason.of("unlike-voice.few", voice.posts(), Voice.ENOUGH));
        }
        List<Trait> traits = traits(draft, facts);
        if (traits.stream().mapToDouble(Trait::weight).sum() < FAR) {
            return Verdict.ALLOWED;
        }
        Trait first = traits.stream()
                .max(java.util.Comparator.comparingDouble(Trait::weight))
                .orElseThrow();
        return Verdict.held(HOLD, "unlike-voice." + first.word());
    }

    /** How unlike its account a draft is: 0 is like it, {@link #FAR} could not be its own. */
    static double distance(Draft draft, Facts facts) {
        return traits(draft, facts).stream().mapToDouble(Trait::weight).sum();
    }

    private static List<Trait> traits(Draft draft, Facts facts) {
        Voice voice = facts.voice();
        Post post = Post.of(draft.text(), draft.own());
        List<Trait> traits = new ArrayList<>();
        boolean answers = !facts.talk().none();
        Tongue tongue = post.tongue();
        if (tongue != null && !voice.speaks(tongue) && !(answers && asksIn(facts, tongue))) {
            traits.add(new Trait("language", 2.5));
        }
        add(
                traits,
                "words",
                Math.min(1.6, 2.6 * voice.strangeness(post))
                        * Math.min(1, post.words().size() / 8.0));
        add(traits, "slang", register(post, voice, "slang", 0.9, 2.4));
        add(traits, "jargon", register(post, voice, "jargon", 0.8, 2.2));
        add(traits, "warmth", warmth(post, voice));
        if (!answers) {
            add(traits, "person", persons(post, voice));
            add(traits, "length", length(post, voice));
        }
        add(traits, "casing", casing(post, voice));
        add(traits, "emoji", count(post, voice, Post::emoji, 1, 0.8));
        add(traits, "hashtags", count(post, voice, Post::hashtags, 2, 0.5));
        add(traits, "shouting", count(post, voice, Post::exclamations, 1, 0.5));
        add(traits, "shouting", count(post, voice, Post::shouted, 1, 0.7));
        return traits;
    }

    private static boolean asksIn(Facts facts, Tongue tongue) {
        return facts.talk().open().stream()
                .anyMatch(turn -> Post.of(turn.text(), turn.plain()).tongue() == tongue);
    }

    private static void add(List<Trait> traits, String word, double weight) {
        if (weight >= 0.2) {
            traits.add(new Trait(word, weight));
        }
    }

    /** An account that always begins with a small letter, or never does. */
    private static double casing(Post post, Voice voice) {
        double small = voice.share(Post::beginsSmall);
        return post.beginsSmall() && small == 0 || !post.beginsSmall() && small > 0.75 ? 0.5 : 0;
    }

    /** Words of a register that the account never uses: each weighs the same, up to a bound. */
    private static double register(Post post, Voice voice, String list, double each, double most) {
        if (voice.share(LISTS, list) > 0.1) {
            return 0;
        }
        long found = LISTS.all(list, post.plain()).stream()
                .filter(word -> !voice.said(word))
                .count();
        return Math.min(most, each * found);
    }

    /** An account that never melts, or one that always does. */
    private static double warmth(Post post, Voice voice) {
        double usual = voice.share(LISTS, "warm");
        boolean warm = LISTS.in("warm", post.plain());
        return warm && usual == 0 ? 0.9 : 0;
    }

    private static double persons(Post post, Voice voice) {
        double weight = 0;
        if (post.persons().contains(Post.Person.TU) && never(voice, Post.Person.TU)) {
            weight += 1.1;
        }
        if (post.persons().contains(Post.Person.VOUS)
                && never(voice, Post.Person.VOUS)
                && usual(voice, Post.Person.TU)) {
            weight += 1.1;
        }
        if (post.persons().contains(Post.Person.I) && never(voice, Post.Person.I)) {
            weight += 0.8;
        }
        return weight;
    }

    private static boolean never(Voice voice, Post.Person person) {
        return voice.share(post -> post.persons().contains(person)) == 0;
    }

    private static boolean usual(Voice voice, Post.Person person) {
        return voice.share(post -> post.persons().contains(person)) >= 0.4;
    }

    private static double length(Post post, Voice voice) {
        int longest = voice.most(Post::length);
        if (post.length() > 1.8 * longest) {
            return 0.9;
        }
        return post.length() < 0.3 * voice.least(Post::length) ? 0.6 : 0;
    }

    private static double count(Post post, Voice voice, ToIntFunction<Post> what, int grace, double each) {
        int over = what.applyAsInt(post) - voice.most(what) - grace;
        return over <= 0 ? 0 : Math.min(1.8, each * (over + 1));
    }
}
