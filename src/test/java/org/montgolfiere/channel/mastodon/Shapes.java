package org.montgolfiere.channel.mastodon;

import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.montgolfiere.channel.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The whole shapes that a server of Mastodon's API answers with. */
record Shapes(URI server) {

    static ObjectNode read(String json) {
        return (ObjectNode) Json.MAPPER.readTree(json);
    }

    static String moment(Instant at) {
        return at.truncatedTo(ChronoUnit.MILLIS).toString();
    }

    ObjectNode account(String id, String username) {
        return read("""
                {"id": "%1$s", "username": "%2$s", "acct": "%2$s", "display_name": "%2$s :balloon:", "note": "", "bot": false,
                 "group": false, "locked": false, "indexable": true, "emojis": [], "fields": [], "followers_count": 12,
                 "following_count": 3, "statuses_count": 4, "created_at": "2024-01-01T00:00:00.000Z",
                 "uri": "%3$s/users/%2$s", "url": "%3$s/@%2$s", "avatar": "%3$s/a.png", "avatar_static": "%3$s/a.png",
                 "header": "%3$s/h.png", "header_static": "%3$s/h.png"}""".formatted(id, username, server));
    }

    ObjectNode self(String id, String username) {
        ObjectNode self = account(id, username);
        self.set(
                "role",
                read("{\"id\":\"0\",\"name\":\"\",\"color\":\"\",\"permissions\":\"0\",\"highlighted\":false}"));
        self.set("source", read("""
                {"note": "", "fields": [], "privacy": "public", "sensitive": false, "indexable": true,
                 "follow_requests_count": 0}"""));
        return self;
    }

    ObjectNode status(String id, JsonNode author, String html, Instant at) {
        ObjectNode status = read("""
                {"id": "%1$s", "uri": "%2$s/users/x/statuses/%1$s", "url": "%2$s/@x/%1$s", "sensitive": false,
                 "spoiler_text": "", "visibility": "public", "language": "en", "emojis": [], "tags": [], "mentions": [],
                 "media_attachments": [], "favourites_count": 0, "reblogs_count": 0, "replies_count": 0,
                 "in_reply_to_id": null, "in_reply_to_account_id": null, "reblog": null, "edited_at": null}""".formatted(id, server));
        status.set("account", author);
        return status.put("content", html).put("created_at", moment(at));
    }

    ObjectNode notification(String id, String type, JsonNode author, Instant at) {
        ObjectNode notification = Json.MAPPER
                .createObjectNode()
                .put("id", id)
                .put("type", type)
                .put("group_key", "ungrouped-" + id)
                .put("created_at", moment(at));
        notification.set("account", author);
        return notification;
    }

    ObjectNode relationship(String id, boolean muting, boolean blocking) {
        return read("""
                {"id": "%s", "blocked_by": false, "domain_blocking": false, "endorsed": false, "followed_by": false,
                 "following": false, "muting_notifications": false, "note": "", "notifying": false, "requested": false,
                 "requested_by": false, "showing_reblogs": true}""".formatted(id)).put("muting", muting).put("blocking", blocking);
    }

    ObjectNode instance(boolean streams) {
        return read("""
                {"domain": "127.0.0.1", "title": "Nuages", "version": "4.7.0", "description": "", "languages": ["fr"],
                 "source_url": "%1$s", "api_versions": {"mastodon": 7}, "icon": [], "rules": [],
                 "contact": {"email": "odile@nuages.example", "account": null}, "thumbnail": {"url": "%1$s/t.png"},
                 "usage": {"users": {"active_month": 2}},
                 "registrations": {"enabled": true, "approval_required": false, "message": null, "url": null},
                 "configuration": {"accounts": {"max_featured_tags": 10, "max_pinned_statuses": 5},
                   "media_attachments": {"image_matrix_limit": 1, "image_size_limit": 100000, "description_limit": 1500,
                     "supported_mime_types": ["image/png"], "video_frame_rate_limit": 1, "video_matrix_limit": 1,
                     "video_size_limit": 1},
                   "polls": {"max_characters_per_option": 50, "max_expiration": 1, "max_options": 4, "min_expiration": 1},
                   "statuses": {"characters_reserved_per_url": 23, "max_characters": 700, "max_media_attachments": 4},
                   "translation": {"enabled": false}, "urls": {%2$s}}}""".formatted(
                server, streams ? "\"streaming\": \"" + server.toString().replace("http", "ws") + "\"" : ""));
    }

    ObjectNode report(String id, JsonNode target, JsonNode asked, Instant at) {
        ObjectNode report = Json.MAPPER
                .createObjectNode()
                .put("id", id)
                .put("action_taken", false)
                .put("forwarded", false)
                .put("category", asked.path("category").asString("other"))
                .put("comment", asked.path("comment").asString(""))
                .put("created_at", moment(at));
        report.set("target_account", target);
        return report;
    }
}
