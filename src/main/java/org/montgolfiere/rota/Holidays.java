package org.montgolfiere.rota;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Public holidays by country and region, from {@code rota/holidays.yaml}. */
public final class Holidays {

    private static final DateTimeFormatter FIXED = DateTimeFormatter.ofPattern("MM-dd");
    private static final Map<String, Map<String, Object>> COUNTRIES = read();
    private static final Map<String, Set<LocalDate>> YEARS = new ConcurrentHashMap<>();

    private Holidays() {}

    /** Whether a day is one. A country that the file does not hold has none. */
    public static boolean on(String country, String region, LocalDate day) {
        return of(country, region, day.getYear()).contains(day);
    }

    public static Set<LocalDate> of(String country, String region, int year) {
        return YEARS.computeIfAbsent(
                country + "/" + region + "/" + year,
                _ -> days(country, region).map(day -> date(day, year)).collect(Collectors.toUnmodifiableSet()));
    }

    /** The regions of a country that have holidays of their own. */
    public static List<String> regions(String country) {
        return regional(country).keySet().stream()
                .map(Object::toString)
                .sorted()
                .toList();
    }

    private static Stream<String> days(String country, String region) {
        Map<String, Object> known = COUNTRIES.getOrDefault(country, Map.of());
        return Stream.concat(list(known.get("days")), list(regional(country).get(region)));
    }

    private static Map<?, ?> regional(String country) {
        Object regions = COUNTRIES.getOrDefault(country, Map.of()).get("regions");
        return regions instanceof Map<?, ?> map ? map : Map.of();
    }

    private static Stream<String> list(@Nullable Object days) {
        return days instanceof List<?> list ? list.stream().map(Object::toString) : Stream.empty();
    }

    /** The countries that the file holds, by their two letters. */
    public static List<String> countries() {
        return COUNTRIES.keySet().stream().sorted().toList();
    }

    private static LocalDate date(String day, int year) {
        if (day.charAt(1) == '@') {
            LocalDate from = MonthDay.parse(day.substring(2), FIXED).atYear(year);
            return from.with(TemporalAdjusters.nextOrSame(DayOfWeek.of(day.charAt(0) - '0')));
        }
        return day.charAt(0) == '+' || day.charAt(0) == '-'
                ? easter(year).plusDays(Integer.parseInt(day))
                : MonthDay.parse(day, FIXED).atYear(year);
    }

    /** Easter Sunday of the Gregorian calendar, by the anonymous method of 1876. */
    static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int rest = year % 100;
        int correction = (century + 8) / 25;
        int moon = (19 * golden + century - century / 4 - (century - correction + 1) / 3 + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4) % 7;
        int shift = (golden + 11 * moon + 22 * weekday) / 451;
        int days = moon + weekday - 7 * shift + 114;
        return LocalDate.of(year, days / 31, days % 31 + 1);
    }

    private static Map<String, Map<String, Object>> read() {
        try (InputStream file = Holidays.class.getResourceAsStream("/rota/holidays.yaml")) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(Objects.requireNonNull(file));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
