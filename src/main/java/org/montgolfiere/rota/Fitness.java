package org.montgolfiere.rota;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether somebody can do what is needed. Nothing but what is on record counts. */
final class Fitness {

    private Fitness() {}

    /** What speaks against it; empty: nothing. */
    static List<Objection> objections(Holder holder, @Nullable Need need, Stretch time) {
        List<Objection> objections = new ArrayList<>();
        if (need == null) {
            return objections;
        }
        need.languages().stream()
                .filter(language -> !holder.speaks(language))
                .forEach(language -> objections.add(new Objection.Unfit(Objection.LANGUAGE, language)));
        need.skills().stream()
                .filter(skill -> !holder.mayAnswer(skill, time.to()))
                .forEach(skill -> objections.add(new Objection.Unfit("rota.unfit.skill", skill)));
        String licence = need.licence();
        if (licence != null && !holder.mayAnswer(licence, time.to())) {
            objections.add(new Objection.Unfit("rota.unfit.licence", licence));
        }
        return objections;
    }
}
