package org.montgolfiere.channel;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One kind of network. An adapter is a package below this room and a bean of this type; it keeps no state between calls
 * but what a {@link Login} holds. Every call may take long and none is made inside a transaction. Reading calls throw
 * {@link NetworkTrouble}; sending answers with a {@link Delivery}.
 */
public interface Network {

    /** One lower-case word, such as {@code bluesky}. */
    String name();

    /** What a doubtful send of this act can be held against. */
    Certainty certainty(Outgoing.Act act);

    Limits limits();

    /** The same for one account, as far as its server told; never asks it. */
    default Limits limits(Account account) {
        return limits();
    }

    Set<Ability> abilities();

    /** Whether what an account hears can be answered on the network; false: the desk only listens to it. */
    default boolean answers() {
        return true;
    }

    /**
     * How a doubtful send is settled: by looking it up and sending it again under its key, which does nothing a second
     * time; by looking it up alone, once it must have arrived; or by asking a person.
     */
    enum Certainty {
        KEYED,
        FINDABLE,
        BLIND
    }

    /** What beyond reading and answering the network lets an account do. */
    enum Ability {
        POST,
        QUOTE,
        REPOST,
        LIKE,
        DELETE,
        HIDE,
        MUTE,
        BLOCK,
        REPORT,
        SEARCH,
        COUNT
    }

    /** What a person types to connect an account. The network's own name is under {@code channel.<network>.name}. */
    List<Field> fields();

    /**
     * One field of the form that connects an account.
     *
     * @param name one word, its label is under the message key {@code channel.<network>.field.<name>}
     * @param initial what stands in it at first
     * @param seldom whether it stands folded away below the others
     */
    record Field(String name, Kind kind, boolean required, String initial, boolean seldom) {
        /** One that always stands there. */
        public Field(String name, Kind kind, boolean required, String initial) {
            this(name, kind, required, initial, false);
        }

        /** How it is typed. */
        public enum Kind {
            TEXT,
            SECRET,
            ADDRESS,
            NUMBER
        }
    }

    /** What a person does there before they fill in the form, as message keys; each may tell {0}, the address to come back to. */
    default List<String> steps() {
        return List.of();
    }

    /** Signs in with what a person typed, by the names of {@link #fields}. */
    Connection connect(Map<String, String> typed);

    /** The outcome of connecting. */
    sealed interface Connection {
        /** @param secret what {@link Login#secret} will hold from now on */
        record Made(String remoteId, String handle, String name, String base, String secret) implements Connection {}

        /** @param why a message key, such as {@code channel.bluesky.wrong-password} */
        record Refused(String why) implements Connection {}

        /**
         * The person must first allow it on the network's own page.
         *
         * @param page where they do, and are then sent back by; the desk adds its {@code state}
         * @param codePage the same for a person who brings the code back by hand; null: it gives them none
         * @param pending what {@link #finish} is given again; it may hold secrets
         */
        record Authorise(URI page, @Nullable URI codePage, String pending) implements Connection {}
    }

    /**
     * The same, by a person who can be sent to the network's own page.
     *
     * @param back where that page sends them back to
     */
    default Connection connect(Map<String, String> typed, URI back) {
        return connect(typed);
    }

    /**
     * Ends what {@link Connection.Authorise} began.
     *
     * @param code what the network's page gave
     * @param byHand whether the person brought it back themselves
     */
    default Connection finish(String pending, String code, boolean byHand) {
        throw new UnsupportedOperationException(name() + " connects in one step");
    }

    /** The streams to poll for an account; each has a cursor of its own. */
    List<String> streams(Login login);

    /** Whether what people say to the account comes by this stream; false: what is beside it, such as its own posts. */
    default boolean bringsWhatPeopleSay(String stream) {
        return true;
    }

    /** How many calls the network still takes, as it told when it was last called; null: it does not tell. */
    default @Nullable Quota quota(Login login) {
        return null;
    }

    /** How often an account is polled; null: as often as the desk's settings say. */
    default @Nullable Duration pace() {
        return null;
    }

    /** Whether servers of this network may tell by themselves that something came. */
    default boolean listens() {
        return false;
    }

    /**
     * Listens until the server ends it, the thread is interrupted, or an hour is over. What is heard only rings: it is read
     * like everything else.
     *
     * @return false where this server offers none
     */
    default boolean listen(Login login, Runnable ring) {
        return false;
    }

    /** How this network proves itself where it calls the desk; null: it does not call. */
    default @Nullable Hook hook() {
        return null;
    }

    /** An account was disconnected: the network is to call for it no more. Asked once; its failure is noted and left. */
    default void leave(Login login) {}

    /** Reads on from the cursor (null: the first time). */
    Batch read(Login login, String stream, @Nullable String cursor);

    /**
     * Reads what the network's search finds for some words, newer than the cursor (null: the first time); only asked
     * where {@link Ability#SEARCH} is had. What it finds are messages of kind {@code FOUND} under this stream's name.
     *
     * @param stream {@code search:<id>}, the name of the batch's stream
     */
    default Batch search(Login login, String stream, String words, @Nullable String cursor) {
        throw new UnsupportedOperationException(name() + " has no search");
    }

    /** Whether the files of its messages lie in the account and are brought by {@link #bring}; false: they have addresses. */
    default boolean carries() {
        return false;
    }

    /**
     * Brings a file that came with a message; only asked where it {@link #carries} them.
     *
     * @param message the network's id of it
     * @param position the file's place among all that came with it, from 0
     * @param atMost bytes that it may have
     */
    default Brought bring(Login login, String message, int position, long atMost) {
        throw new UnsupportedOperationException(name() + " carries no files");
    }

    /** A key for one sending, chosen and stored before the first try. */
    String sendKey();

    /** Sends, or sends again with the same key. */
    Delivery send(Login login, Outgoing outgoing);

    /** Looks whether a send of unknown outcome arrived; only asked where {@link #certainty} of its act is not BLIND. */
    Delivery find(Login login, Outgoing outgoing);

    /**
     * Forgets the words of what was answered to these messages, as far as this desk itself keeps them for the network;
     * within the transaction that erases their author.
     *
     * @param author by the network's lasting id
     * @param messages the network's ids of them
     */
    default void forget(long account, String author, List<String> messages) {}

    /** Whether an account can write to itself, to prove that sending and receiving work. */
    default boolean triesItself() {
        return false;
    }

    /** What a person is told before an account tries itself out, as a message key. */
    default String trialWords() {
        return "channel.trial.explain";
    }

    /**
     * Writes to itself, and waits a few seconds for it to come back; only asked where it {@link #triesItself}.
     *
     * @return how it went, step by step, each as a message key with its argument after a colon
     */
    default List<String> tryItself(Login login) {
        throw new UnsupportedOperationException(name() + " does not write to itself");
    }

    /** Followers and posts now, where the network counts them. */
    @Nullable
    Counts counts(Login login);

    /** The account's public counters. */
    record Counts(int followers, int posts) {}
}
