package org.montgolfiere.channel.x;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Json;
import org.montgolfiere.channel.Line;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the stand-in does for each call. */
final class Calls {

    final Callers callers;
    private final Town town;

    Calls(Town town) {
        this.town = town;
        this.callers = new Callers(town);
    }

    Line.Told answer(Line.Asked asked) {
        String[] parts = asked.path().split("/", -1);
        JsonNode body = asked.body().length == 0 ? Json.MAPPER.createObjectNode() : Json.MAPPER.readTree(asked.body());
        String call = asked.method() + " " + asked.path().replaceAll("/[0-9-]+(?=/|$)", "/*");
        return switch (call) {
            case "GET /*/users/me" -> good("data", new Views(town, asked).user(Town.OURS));
            case "GET /*/users/*" -> good("data", new Views(town, asked).user(parts[3]));
            case "GET /*/users/*/mentions" -> page(asked, town.newest(town::concernsUs), town.oddPosts);
            case "GET /*/users/*/tweets" -> page(asked, town.newest(each -> own(each, asked)), List.of());
            case "GET /*/users/*/liked_tweets" ->
                page(asked, town.newest(each -> town.likes.contains(each.id())), List.of());
            case "GET /*/tweets/search/recent" -> page(asked, town.newest(each -> found(each, asked)), List.of());
            case "GET /*/tweets" -> several(asked);
            case "POST /*/tweets" -> posted(body);
            case "DELETE /*/tweets/*" -> deleted(parts[3]);
            case "PUT /*/tweets/*/hidden" -> marked(town.hidden, parts[3], "hidden");
            case "POST /*/users/*/likes" ->
                marked(town.likes, body.path("tweet_id").asString(), "liked");
            case "POST /*/users/*/retweets" -> passedOn(body.path("tweet_id").asString());
            case "POST /*/users/*/muting" -> muted(body.path("target_user_id").asString());
            case "GET /*/dm_events" ->
                letters(
                        asked,
                        each -> each.from().equals(Town.OURS) || each.to().equals(Town.OURS));
            case "GET /*/dm_events/*" -> letter(asked, parts[3]);
            case "GET /*/dm_conversations/*/dm_events" ->
                letters(asked, each -> each.conversation().equals(parts[3]));
            case "GET /*/dm_conversations/with/*/dm_events" ->
                letters(asked, each -> each.from().equals(parts[4]) || each.to().equals(parts[4]));
            case "POST /*/dm_conversations/*/messages" -> written(other(parts[3]), body);
            case "POST /*/dm_conversations/with/*/messages" -> written(parts[4], body);
            case "POST /*/media/upload", "POST /*/media/upload/initialize" -> uploaded();
            case "POST /*/media/upload/*/append" -> appended(parts[4]);
            case "POST /*/media/upload/*/finalize" -> working(parts[4], "in_progress");
            case "GET /*/media/upload" -> working("" + asked.one("media_id"), "succeeded");
            case "POST /*/media/metadata" -> described(body);
            case "POST /*/webhooks" -> callers.hooked(body);
            case "GET /*/webhooks" -> Line.Told.json(200, callers.webhooks());
            case "PUT /*/webhooks/*" -> callers.challenged(parts[3]);
            case "DELETE /*/webhooks/*" -> callers.unhooked(parts[3]);
            case "POST /*/activity/subscriptions" -> callers.subscribed(body);
            case "GET /*/activity/subscriptions" -> Line.Told.json(200, callers.subscriptions());
            default -> Problems.missing(call);
        };
    }

    private static boolean own(Town.Said post, Line.Asked asked) {
        boolean all = !Objects.requireNonNullElse(asked.one("exclude"), "").contains("retweets");
        return post.author().equals(Town.OURS) && (all || post.passedOn() == null);
    }

    private static boolean found(Town.Said post, Line.Asked asked) {
        String words = ("" + asked.one("query")).replaceFirst("^\\((.*)\\) -is:retweet$", "$1");
        return post.passedOn() == null && post.text().contains(words);
    }

    private Line.Told page(Line.Asked asked, List<Town.Said> newest, List<ObjectNode> odd) {
        String since = asked.one("since_id");
        String start = asked.one("start_time");
        String token = asked.one("pagination_token");
        int most = Integer.parseInt(Objects.requireNonNullElse(asked.one("max_results"), "10"));
        List<Town.Said> all = newest.stream()
                .filter(each -> since == null || Ids.newer(each.id(), since))
                .filter(each -> start == null || !each.at().isBefore(Instant.parse(start)))
                .filter(each -> token == null || Ids.newer(token.substring("below-".length()), each.id()))
                .toList();
        List<Town.Said> shown = all.stream().limit(most).toList();
        ObjectNode body = new Views(town, asked).posts(shown, token == null ? odd : List.of());
        return Line.Told.json(
                200,
                meta(body, shown.size(), all.size() > most ? shown.getLast().id() : null));
    }

    private static ObjectNode meta(ObjectNode body, int count, @Nullable String below) {
        ObjectNode meta = body.putObject("meta").put("result_count", count);
        if (below != null) meta.put("next_token", "below-" + below);
        return body;
    }

    private Line.Told letters(Line.Asked asked, Predicate<Town.Letter> which) {
        String token = asked.one("pagination_token");
        int most = Integer.parseInt(Objects.requireNonNullElse(asked.one("max_results"), "100"));
        List<Town.Letter> all = town.newestLetters(which).stream()
                .filter(each -> token == null || Ids.newer(token.substring("below-".length()), each.id()))
                .toList();
        List<Town.Letter> shown = all.stream().limit(most).toList();
        List<ObjectNode> odd = token == null ? town.oddLetters : List.of();
        ObjectNode body = new Views(town, asked).letters(shown, odd);
        return Line.Told.json(
                200,
                meta(body, shown.size(), all.size() > most ? shown.getLast().id() : null));
    }

    private Line.Told letter(Line.Asked asked, String id) {
        Town.Letter letter = town.letters.get(id);
        return letter == null ? Problems.missing(id) : Line.Told.json(200, new Views(town, asked).one(letter));
    }

    private Line.Told several(Line.Asked asked) {
        List<String> ids = Arrays.asList(("" + asked.one("ids")).split(","));
        List<Town.Said> there = new ArrayList<>();
        List<ObjectNode> errors = new ArrayList<>();
        for (String id : ids) {
            Town.Said post = town.said.get(id);
            if (post == null) errors.add(Problems.notFound(id));
            else there.add(post);
        }
        ObjectNode body = new Views(town, asked).posts(there, List.of());
        errors.forEach(body.withArray("errors")::add);
        if (errors.isEmpty()) body.remove("errors");
        return Line.Told.json(200, body);
    }

    private Line.Told posted(JsonNode body) {
        String text = body.path("text").asString("");
        String parent = body.at("/reply/in_reply_to_tweet_id").asString(null);
        String quoted = body.path("quote_tweet_id").asString(null);
        if (town.duplicate(text, parent, quoted)) {
            return Problems.told(
                    403, "disallowed-resource", "You are not allowed to create a Tweet with duplicate content.");
        }
        List<String> media = body.at("/media/media_ids")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
        Town.Said post = town.add(Town.OURS, text, parent, quoted, null, media);
        ObjectNode data = Json.MAPPER.createObjectNode().put("id", post.id()).put("text", text);
        data.putArray("edit_history_post_ids").add(post.id());
        return Line.Told.json(201, Json.MAPPER.createObjectNode().set("data", data));
    }

    private Line.Told deleted(String id) {
        if (!town.said.containsKey(id)) return Problems.missing(id);
        town.deletes(id);
        return good("data", Views.read("{\"deleted\": true}"));
    }

    private Line.Told marked(Set<String> marks, String id, String word) {
        if (!town.said.containsKey(id)) return Problems.missing(id);
        marks.add(id);
        return good("data", Views.read("{\"" + word + "\": true}"));
    }

    private Line.Told passedOn(String id) {
        if (!town.said.containsKey(id)) return Problems.missing(id);
        boolean before = !town.newest(each -> id.equals(each.passedOn())).isEmpty();
        if (before) return Problems.told(403, "disallowed-resource", "You have already retweeted this Tweet.");
        String made = town.add(Town.OURS, "RT", null, null, id, List.of()).id();
        return good("data", Json.MAPPER.createObjectNode().put("rest_id", made).put("retweeted", true));
    }

    private Line.Told muted(String user) {
        town.muted.add(user);
        return good("data", Views.read("{\"muting\": true}"));
    }

    private static String other(String conversation) {
        return Arrays.stream(conversation.split("-"))
                .filter(each -> !each.equals(Town.OURS))
                .findFirst()
                .orElse(Town.OURS);
    }

    private Line.Told written(String to, JsonNode body) {
        List<String> media = body.path("attachments")
                .valueStream()
                .map(each -> each.path("media_id").asString())
                .toList();
        Town.Letter letter = town.writes(Town.OURS, to, body.path("text").asString(""), media);
        ObjectNode data = Json.MAPPER
                .createObjectNode()
                .put("dm_conversation_id", letter.conversation())
                .put("dm_event_id", letter.id());
        return Line.Told.json(201, Json.MAPPER.createObjectNode().set("data", data));
    }

    private Line.Told uploaded() {
        String id = town.nextId();
        ObjectNode data = Json.MAPPER.createObjectNode().put("id", id).put("media_key", "3_" + id);
        return good("data", data.put("expires_after_secs", 86400));
    }

    private Line.Told appended(String id) {
        town.pieces.merge(id, 1, Integer::sum);
        return good("data", Json.MAPPER.createObjectNode().put("expires_at", 1_900_000_000));
    }

    private static Line.Told working(String id, String state) {
        ObjectNode data = Json.MAPPER.createObjectNode().put("id", id);
        data.putObject("processing_info").put("state", state).put("check_after_secs", 0);
        return good("data", data);
    }

    private Line.Told described(JsonNode body) {
        String id = body.path("id").asString();
        town.alt.put(id, body.at("/metadata/alt_text/text").asString());
        return good("data", Json.MAPPER.createObjectNode().put("id", id));
    }

    static Line.Told good(String name, JsonNode node) {
        return Line.Told.json(200, Json.MAPPER.createObjectNode().set(name, node));
    }
}
