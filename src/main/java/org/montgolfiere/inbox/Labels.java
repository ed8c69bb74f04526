package org.montgolfiere.inbox;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Labels and who wears them. */
@Repository
class Labels {

    private static final int LONGEST = 40;
    private static final int COLOURS = 12;

    private final JdbcClient jdbc;

    Labels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Label> of(long brand) {
        return jdbc.sql("select id, name, colour from label where brand_id = :brand order by name, id")
                .param("brand", brand)
                .query((row, number) -> new Label(row.getLong("id"), row.getString("name"), row.getInt("colour")))
                .list();
    }

    Labelling.Named create(long brand, String name, int colour) {
        if (!fits(name, colour)) {
            return new Labelling.Named.Refused("inbox.label.unfit");
        }
        return jdbc.sql("""
                insert into label (brand_id, name, colour) values (:brand, :name, :colour)
                on conflict (brand_id, name) do nothing returning id""")
                .param("brand", brand)
                .param("name", name)
                .param("colour", colour)
                .query((row, number) -> row.getLong("id"))
                .optional()
                .<Labelling.Named>map(id -> new Labelling.Named.Kept(new Label(id, name, colour)))
                .orElseGet(() -> new Labelling.Named.Refused("inbox.label.taken"));
    }

    Labelling.Named change(long id, String name, int colour) {
        if (!fits(name, colour)) {
            return new Labelling.Named.Refused("inbox.label.unfit");
        }
        int changed = jdbc.sql("""
                update label set name = :name, colour = :colour where id = :id and not exists (
                    select from label other
                    where other.brand_id = label.brand_id and other.name = :name and other.id <> :id)""")
                .param("id", id)
                .param("name", name)
                .param("colour", colour)
                .update();
        return changed == 1
                ? new Labelling.Named.Kept(new Label(id, name, colour))
                : new Labelling.Named.Refused("inbox.label.taken");
    }

    void delete(long id) {
        jdbc.sql("delete from label where id = :id").param("id", id).update();
    }

    boolean put(long conversation, long label) {
        return jdbc.sql("insert into conversation_label values (:conversation, :label) on conflict do nothing")
                        .param("conversation", conversation)
                        .param("label", label)
                        .update()
                == 1;
    }

    boolean take(long conversation, long label) {
        return jdbc.sql("delete from conversation_label where conversation_id = :conversation and label_id = :label")
                        .param("conversation", conversation)
                        .param("label", label)
                        .update()
                == 1;
    }

    private static boolean fits(String name, int colour) {
        return !name.isEmpty() && name.length() <= LONGEST && colour >= 1 && colour <= COLOURS;
    }
}
