package org.montgolfiere.channel.x;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Incoming.Author;
import org.montgolfiere.channel.Incoming.Media;
import org.montgolfiere.channel.Json;
import org.montgolfiere.channel.Moments;
import tools.jackson.databind.JsonNode;

/**
 * A post as X shows it to us. Each edit makes a new one with an id of its own; the desk knows all of them by the first.
 *
 * @param history its ids, the first version's first
 * @param conversation the id of what stands at the top of its thread
 * @param parent the id of the post that it answers; null: none
 * @param parentAuthor whose that is; null: none, or it is not told
 * @param quoted the id of the post that it quotes; null: none
 * @param passedOn the id of the post that it only passes on; null: it has words of its own
 * @param named whom it names, in lower case
 */
record Post(
        String id,
        List<String> history,
        Author author,
        String text,
        String conversation,
        @Nullable String parent,
        @Nullable String parentAuthor,
        @Nullable String quoted,
        @Nullable String passedOn,
        Set<String> named,
        @Nullable Instant at,
        List<Media> media) {

    /** What a post must be asked for with. */
    static final String[] FIELDS = {
        "post.fields",
        "attachments,conversation_id,created_at,entities,id,lang,note_post,text",
        "expansions",
        "attachments.media_keys,attachments.poll_ids,author_id,edit_history_post_ids,in_reply_to_user_id,referenced_posts",
        "user.fields",
        "id,name,profile_image_url,public_metrics,username",
        "media.fields",
        "alt_text,media_key,preview_image_url,type,url",
        "poll.fields",
        "id,options"
    };

    /** @return null: it is no post */
    static @Nullable Post of(@Nullable JsonNode view, Page page) {
        String id = Ids.of(view, "id");
        String author = Ids.of(view, "author_id");
        if (view == null || id == null || author == null || Json.text(view, "text") == null) {
            return null;
        }
        List<String> history = Ids.all(view, Page.named(view, "edit_history_post_ids", "edit_history_tweet_ids"));
        String conversation = Ids.of(view, "conversation_id");
        return new Post(
                id,
                history.contains(id) ? history : List.of(id),
                page.author(author),
                Words.of(view, page),
                conversation == null ? id : conversation,
                referred(view, "replied_to"),
                Ids.of(view, "in_reply_to_user_id"),
                referred(view, "quoted"),
                referred(view, "retweeted"),
                named(view),
                Moments.parse(Json.text(view, "created_at")),
                Attachments.of(view, page));
    }

    String original() {
        return history.getFirst();
    }

    String latest() {
        return history.getLast();
    }

    boolean by(String account) {
        return author.id().equals(account);
    }

    String url() {
        return url(author.handle(), latest());
    }

    static String url(String handle, String id) {
        return "https://x.com/" + (handle.matches("\\w{1,15}") ? handle : "i") + "/status/" + id;
    }

    /** When it was said, as far as that can be. */
    Instant said(Instant now) {
        return Moments.plausible(at, now);
    }

    private static @Nullable String referred(JsonNode view, String type) {
        return Json.list(view, Page.named(view, "referenced_posts", "referenced_tweets")).stream()
                .filter(each -> Json.text(each, "type", "").equals(type))
                .map(each -> Ids.of(each, "id"))
                .findFirst()
                .orElse(null);
    }

    private static Set<String> named(JsonNode view) {
        return Json.list(view.get("entities"), "mentions").stream()
                .map(each -> Json.text(each, "username", "").toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }
}
