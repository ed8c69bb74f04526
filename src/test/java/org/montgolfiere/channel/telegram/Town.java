package org.montgolfiere.channel.telegram;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.montgolfiere.channel.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Chats, people, what stands written in them, and the updates that wait for the bot: what is behind the Bot API. */
public final class Town {

    static final long BOT = 7_000_001;
    static final long LEA = 501;
    static final long GROUP = -4_711;
    static final long FORUM = -1_001_234_567_890L;
    static final long OPEN = -1_009_876_543_210L;
    private static final long KEPT_SECONDS = 24 * 3_600;

    /** An update as it waits. @param at when it came */
    public record Waiting(ObjectNode update, Instant at) {}

    /** What stands in a chat in the bot's name. @param answers the number of the message above it; 0: none */
    public record Standing(long chat, long message, String text, long answers) {}

    public final TreeMap<Long, Waiting> waiting = new TreeMap<>();
    public final List<Standing> standing = new ArrayList<>();
    final Set<Long> blocked = new HashSet<>();
    final Set<Long> gone = new HashSet<>();
    final Set<String> old = new HashSet<>();
    final Map<String, String> reactions = new HashMap<>();
    final Map<Long, Long> moved = new HashMap<>();
    final Set<String> takenBack = new HashSet<>();
    Set<String> allowed = Set.of("message", "edited_message", "my_chat_member");
    private final Map<Long, Long> numbers = new HashMap<>();
    private final Supplier<Instant> clock;
    private boolean lineHeld;
    private long nextUpdate = 820_000_001;

    Town(Supplier<Instant> clock) {
        this.clock = clock;
    }

    Instant now() {
        return clock.get();
    }

    public static ObjectNode lea() {
        return node().put("id", LEA)
                .put("is_bot", false)
                .put("first_name", "Léa")
                .put("last_name", "Morel")
                .put("username", "lea_morel");
    }

    static ObjectNode bot() {
        return node().put("id", BOT)
                .put("is_bot", true)
                .put("first_name", "Maison Verne")
                .put("username", "verne_bot");
    }

    public static ObjectNode privateChat() {
        return node().put("id", LEA)
                .put("type", "private")
                .put("first_name", "Léa")
                .put("last_name", "Morel")
                .put("username", "lea_morel");
    }

    public static ObjectNode group() {
        return node().put("id", GROUP).put("type", "group").put("title", "Les amis de Verne");
    }

    /** One that anybody may read. */
    static ObjectNode openGroup() {
        return node().put("id", OPEN)
                .put("type", "supergroup")
                .put("title", "Place aux ballons")
                .put("username", "place_aux_ballons");
    }

    static ObjectNode forum() {
        return node().put("id", FORUM)
                .put("type", "supergroup")
                .put("title", "Verne, le forum")
                .put("is_forum", true);
    }

    /** A message with these parts beside its number, its moment, its chat and its writer. */
    synchronized ObjectNode writes(ObjectNode chat, ObjectNode from, ObjectNode parts) {
        ObjectNode message = node();
        message.put("message_id", number(chat.get("id").longValue()));
        message.put("date", now().getEpochSecond());
        message.set("chat", chat);
        message.set("from", from);
        message.setAll(parts);
        tells("message", message);
        return message;
    }

    public ObjectNode says(ObjectNode chat, String text) {
        return writes(chat, lea(), node().put("text", text));
    }

    public synchronized void edits(ObjectNode message, String text) {
        ObjectNode edited = message.deepCopy();
        edited.put("text", text).put("edit_date", now().getEpochSecond());
        tells("edited_message", edited);
    }

    /** @return the number of the update, also where the bot did not ask for its kind and it is not told */
    synchronized long tells(String kind, JsonNode what) {
        long number = nextUpdate++;
        if (allowed.contains(kind)) {
            ObjectNode update = node().put("update_id", number);
            update.set(kind, what);
            waiting.put(number, new Waiting(update, now()));
            notifyAll();
        }
        return number;
    }

    /** As after a week of silence. */
    synchronized void numbersAnew(long from) {
        nextUpdate = from;
    }

    /** Returns once the bot holds a line open. */
    synchronized void held() throws InterruptedException {
        while (!lineHeld) wait(10_000);
    }

    synchronized void holds() {
        lineHeld = true;
        notifyAll();
    }

    synchronized void forgetsTheOld() {
        waiting.values().removeIf(each -> each.at().plusSeconds(KEPT_SECONDS).isBefore(now()));
    }

    /** The bot writes. */
    synchronized ObjectNode stands(long chat, String text, long answers) {
        long number = number(chat);
        standing.add(new Standing(chat, number, text, answers));
        ObjectNode message = node().put("message_id", number).put("date", now().getEpochSecond());
        message.set("chat", chatOf(chat));
        message.set("from", bot());
        return message.put("text", text);
    }

    private long number(long chat) {
        return numbers.merge(chat, 1L, Long::sum);
    }

    static ObjectNode chatOf(long chat) {
        if (chat == OPEN) return openGroup();
        return chat == LEA ? privateChat() : chat == GROUP ? group() : forum().put("id", chat);
    }

    static ObjectNode node() {
        return Json.MAPPER.createObjectNode();
    }

    public static String id(ObjectNode message) {
        return message.get("chat").get("id").asString() + "/"
                + message.get("message_id").asString();
    }
}
