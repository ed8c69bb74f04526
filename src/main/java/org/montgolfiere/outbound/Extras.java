package org.montgolfiere.outbound;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.channel.Audience;
import org.montgolfiere.channel.Manner;
import org.montgolfiere.channel.Outgoing.Picture;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What goes with the words of {@code outgoing}: its pictures, whom it is for, its warning. */
record Extras(JdbcClient jdbc) {

    void attach(long id, Manner manner, List<Picture> pictures) {
        if (!manner.equals(Manner.USUAL)) {
            jdbc.sql("update outgoing set audience = :audience, warning = :warning where id = :id")
                    .param("audience", word(manner.audience()))
                    .param("warning", manner.warning())
                    .param("id", id)
                    .update();
        }
        for (int position = 0; position < pictures.size(); position++) {
            attach(id, position, pictures.get(position));
        }
    }

    private static @Nullable String word(@Nullable Audience audience) {
        return audience == null ? null : audience.word();
    }

    private void attach(long id, int position, Picture picture) {
        jdbc.sql("""
                insert into outgoing_media (outgoing_id, position, type, alt, content)
                values (:id, :position, :type, :alt, :content)
                """)
                .param("id", id)
                .param("position", position)
                .param("type", picture.type())
                .param("alt", picture.alt())
                .param("content", picture.content())
                .update();
    }

    List<Picture> pictures(long id) {
        return jdbc.sql("select type, alt, content from outgoing_media where outgoing_id = :id order by position")
                .param("id", id)
                .query((row, number) ->
                        new Picture(row.getString("type"), row.getBytes("content"), row.getString("alt")))
                .list();
    }

    Manner manner(long id) {
        return jdbc.sql("select audience, warning from outgoing where id = :id")
                .param("id", id)
                .query((row, number) -> {
                    String audience = row.getString("audience");
                    return new Manner(
                            audience == null ? null : Audience.valueOf(audience.toUpperCase(Locale.ROOT)),
                            row.getString("warning"));
                })
                .optional()
                .orElse(Manner.USUAL);
    }
}
