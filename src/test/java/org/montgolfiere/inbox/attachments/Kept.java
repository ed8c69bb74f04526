package org.montgolfiere.inbox.attachments;

import java.util.Arrays;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A file as the desk keeps it, put there by a test. */
public final class Kept {

    private Kept() {}

    public static void in(JdbcClient jdbc, long message, int position, String type, boolean picture, byte[] content) {
        jdbc.sql("""
                insert into attachment (message_id, position, brand_id, state, type, extension, bytes, picture, sha256)
                select id, :position, brand_id, 'kept', :type, split_part(:type, '/', 2), :bytes, :picture,
                    sha256(:content) from message where id = :message""")
                .param("position", position)
                .param("type", type)
                .param("bytes", content.length)
                .param("picture", picture)
                .param("content", content)
                .param("message", message)
                .update();
        for (int number = 0; number * Judged.STEP < content.length; number++) {
            int from = number * Judged.STEP;
            jdbc.sql("insert into attachment_chunk values (:message, :position, :number, :content)")
                    .param("message", message)
                    .param("position", position)
                    .param("number", number)
                    .param("content", Arrays.copyOfRange(content, from, Math.min(content.length, from + Judged.STEP)))
                    .update();
        }
    }
}
