package org.montgolfiere.channel.x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.montgolfiere.channel.x.Correspondence.no;
import static org.montgolfiere.channel.x.Correspondence.sent;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.montgolfiere.channel.Delivery;
import org.montgolfiere.channel.Line;
import org.montgolfiere.channel.Outgoing;
import org.montgolfiere.channel.Outgoing.Act;
import org.montgolfiere.channel.Outgoing.Picture;

/** Images that go with what the account says. */
class PicturesTest {

    private final Correspondence account = new Correspondence();
    private final Town town = account.town;

    @AfterEach
    void close() {
        account.close();
    }

    @Test
    void aSendingWhoseImagesTakeTooLongDoesNotBegin() {
        uploadsLast(Duration.ofSeconds(50));
        Outgoing post = account.outgoing(Act.POST, null, "Look", picture("one"), picture("two"));
        assertThat(account.send(post)).isInstanceOfSatisfying(Delivery.NotSent.class, not -> {
            assertThat(not.why()).isEqualTo("channel.x.unreachable");
            assertThat(not.again()).isNotNull();
        });
        assertThat(account.world.published()).isEmpty();
        uploadsLast(Duration.ofSeconds(20));
        sent(account.send(post));
        assertThat(account.world.published()).containsExactly("Look");
    }

    private void uploadsLast(Duration time) {
        account.world.server.instead = asked -> {
            if (asked.path().equals("/2/media/upload")) account.world.pass(time);
            return null;
        };
    }

    @Test
    void anImageThatXRefusesIsSaidAndNotTriedAgain() {
        account.world.server.judged = false;
        account.world.server.instead = asked -> asked.path().equals("/2/media/upload")
                ? Problems.told(400, "invalid-request", "media type unrecognized.")
                : null;
        assertThat(account.send(Act.POST, null, "Look", picture("one"))).isEqualTo(no("image-refused"));
        account.world.server.instead = asked -> asked.path().startsWith("/2/media")
                ? Problems.told(403, "client-forbidden", "Your client app is not enrolled")
                : null;
        assertThat(account.send(Act.POST, null, "Look", picture("one"))).isEqualTo(no("not-enrolled"));
        assertThat(account.world.published()).isEmpty();
    }

    @Test
    void anImageThatXCannotReadIsSaidToo() {
        account.world.server.judged = false;
        account.world.server.instead = asked ->
                asked.method().equals("GET") && asked.path().equals("/2/media/upload")
                        ? Line.Told.json(200, Views.read("""
                        {"data": {"id": "7", "processing_info": {"state": "failed"}}}"""))
                        : null;
        Picture moving = new Picture("image/gif", new byte[10], "");
        assertThat(account.send(Act.POST, null, "Look", moving)).isEqualTo(no("image-refused"));
    }

    @Test
    void oneImageWithoutAWordIsLikeAnotherAndAPersonLooks() {
        Outgoing one = account.outgoing(Act.POST, null, "", picture("one"));
        assertThat(account.find(one)).isInstanceOf(Delivery.NotSent.class);
        account.world.pass(Duration.ofSeconds(1));
        sent(account.send(Act.POST, null, "", picture("other")));
        assertThat(account.find(one)).isInstanceOf(Delivery.Unknown.class);
    }

    @Test
    void aStillImageGoesAtOnceWithItsWords() {
        Picture picture = new Picture("image/png", new byte[] {1, 2, 3}, "Un ballon");
        sent(account.send(Act.POST, null, "Regardez", picture));
        String id = account.asked("POST", "/2/tweets").at("/media/media_ids/0").asString();
        assertThat(account.asked("POST", "/2/media/upload")
                        .get("media_category")
                        .asString())
                .isEqualTo("tweet_image");
        assertThat(account.asked("POST", "/2/media/upload").get("media").asString())
                .isEqualTo("AQID");
        assertThat(town.alt).containsEntry(id, "Un ballon");
        Picture large = new Picture("image/png", new byte[Pictures.BYTES + 1], "x");
        assertThat(account.send(Act.POST, null, "x", large)).isEqualTo(no("image-too-large:5000000"));
    }

    @Test
    void anImageThatMovesGoesInPieces() {
        sent(account.send(Act.POST, null, "Il tourne", new Picture("image/gif", new byte[2_500_000], "Un ballon")));
        assertThat(town.pieces.values()).containsExactly(3);
        assertThat(account.asked("POST", "/2/media/upload/\\d+/append")
                        .get("segment_index")
                        .asInt())
                .isEqualTo(2);
        assertThat(account.asked("POST", "/2/media/upload/initialize")
                        .get("total_bytes")
                        .asInt())
                .isEqualTo(2_500_000);
        Picture still = new Picture("image/png", new byte[1], "x");
        Picture moving = new Picture("image/gif", new byte[1], "x");
        assertThat(account.send(Act.POST, null, "x", still, moving)).isEqualTo(no("moving-alone"));
    }

    private static Picture picture(String alt) {
        return new Picture("image/png", new byte[] {1, 2, 3}, alt);
    }
}
