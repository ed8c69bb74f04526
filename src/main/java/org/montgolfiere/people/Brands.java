package org.montgolfiere.people;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class Brands {

    private final JdbcClient jdbc;

    Brands(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Nullable
    Brand find(long id) {
        return jdbc.sql("select id, name, slug, zone, locale from brand where id = :id")
                .param("id", id)
                .query(Brands::brand)
                .optional()
                .orElse(null);
    }

    List<Brand> of(Collection<Long> ids) {
        return jdbc.sql("select id, name, slug, zone, locale from brand where id = any(:ids) order by lower(name), id")
                .param("ids", ids.toArray(Long[]::new))
                .query(Brands::brand)
                .list();
    }

    /** The new brand; a slug that is taken gets a number behind it. */
    Brand add(String name, String slug, ZoneId zone, Locale locale, Instant now) {
        return jdbc.sql("""
                        with taken as (select count(*) as times from brand
                                       where slug = :slug or slug ~ ('^' || :slug || '-[0-9]+$'))
                        insert into brand (name, slug, zone, locale, created_at)
                        select :name, case when times = 0 then :slug else :slug || '-' || (times + 1) end,
                               :zone, :locale, :now from taken
                        returning id, name, slug, zone, locale
                        """)
                .param("name", name)
                .param("slug", slug)
                .param("zone", zone.getId())
                .param("locale", locale.getLanguage())
                .param("now", now.atOffset(UTC))
                .query(Brands::brand)
                .single();
    }

    private static Brand brand(ResultSet row, int number) throws SQLException {
        return new Brand(
                row.getLong("id"),
                row.getString("name"),
                row.getString("slug"),
                ZoneId.of(row.getString("zone")),
                Locale.forLanguageTag(row.getString("locale")));
    }
}
