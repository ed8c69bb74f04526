package org.montgolfiere.rota.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.rota.Mode;
import org.montgolfiere.rota.Need;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/** A need as it is typed. Languages, subjects and licence may be empty. */
public record NeedForm(
        String name,
        @Nullable List<Integer> day,
        Need.OnHolidays holidays,
        @DateTimeFormat(iso = ISO.TIME) LocalTime opens,
        @DateTimeFormat(iso = ISO.TIME) LocalTime closes,
        int pause,
        int people,
        Mode mode,
        @Nullable String skills,
        @Nullable String languages,
        @Nullable String licence,
        @Nullable @DateTimeFormat(iso = ISO.DATE) LocalDate since) {

    Need need() {
        Set<DayOfWeek> days = day == null
                ? Set.of()
                : day.stream()
                        .filter(number -> number >= 1 && number <= 7)
                        .map(DayOfWeek::of)
                        .collect(Collectors.toSet());
        return new Need(
                0,
                name.strip(),
                days,
                holidays,
                opens,
                closes,
                pause,
                people,
                mode,
                words(skills),
                words(languages),
                licence == null || licence.isBlank() ? null : licence.strip(),
                since,
                null);
    }

    private static Set<String> words(@Nullable String typed) {
        return typed == null
                ? Set.of()
                : Arrays.stream(typed.split("[,;]"))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .collect(Collectors.toSet());
    }
}
