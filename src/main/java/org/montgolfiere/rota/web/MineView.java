package org.montgolfiere.rota.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.people.Member;
import org.montgolfiere.rota.Availability;
import org.montgolfiere.rota.Engagement;
import org.montgolfiere.rota.Fairness;
import org.montgolfiere.rota.Feed;
import org.montgolfiere.rota.Holder;
import org.montgolfiere.rota.Offer;
import org.montgolfiere.rota.RecordRequest;
import org.montgolfiere.rota.Weekly;

/**
 * Everything that the rota knows of its reader.
 *
 * @param waiting drafts that wait for the reader's own yes
 * @param holder null: holds no desk at this brand
 */
public record MineView(
        Member reader,
        List<Chip> ahead,
        List<Chip> waiting,
        List<Offer> offers,
        Fairness.Account account,
        @Nullable Engagement engagement,
        List<Availability> times,
        List<Weekly> weekly,
        List<Feed> feeds,
        @Nullable Holder holder,
        List<RecordRequest> requests) {

    private static final int WIDEST = 100;

    public String base() {
        return "/brands/" + reader.brand() + "/rota/mine";
    }

    public long minutesAhead() {
        return ahead.stream()
                .filter(chip -> !chip.onCall())
                .mapToLong(chip -> chip.shift().time().minutes() - chip.shift().pause())
                .sum();
    }

    /** Subjects that the reader said to know. */
    public String skills() {
        return holder == null
                ? ""
                : String.join(
                        ", ",
                        holder.grants().stream()
                                .map(Holder.Grant::subject)
                                .filter(subject -> subject != null)
                                .distinct()
                                .toList());
    }

    public String languages() {
        return holder == null
                ? ""
                : String.join(", ", holder.languages().stream().sorted().toList());
    }

    /** Hours with one decimal at most, as the reader's language writes them. */
    public static String weight(double weight, Locale locale) {
        return java.text.NumberFormat.getInstance(locale).format(Math.round(weight * 10) / 10.0);
    }

    /** How wide a bar is, in hundredths of the wider one. */
    public int wide(double value) {
        double most = Math.max(1, Math.max(account.carried(), account.fair()));
        return (int) Math.max(1, Math.round(WIDEST * Math.max(0, value) / most));
    }
}
