package org.montgolfiere.rota.solver;

/**
 * What one more on each shift is worth to the whole.
 *
 * @param cover by day and value
 * @param skill by asking
 */
record Prices(Model model, double[] cover, double[] skill) {

    static Prices nothing(Model model) {
        return new Prices(model, new double[model.days * model.values], new double[model.skills.count]);
    }

    double of(int person, int at) {
        var price = cover[at];
        for (var asking : model.skills.at[at]) {
            if (model.skills.has(person, asking)) price += skill[asking];
        }
        return price;
    }

    /** What a column costs, less what its shifts are worth. */
    double worth(Column column) {
        double worth = column.cost();
        for (var day = 0; day < model.days; day++) {
            var value = column.line()[day];
            if (value != 0) worth -= of(column.person(), day * model.values + value);
        }
        return worth;
    }

    /** What all that is needed would bring. */
    double needs() {
        var sum = 0.0;
        for (var at = 0; at < cover.length; at++) sum += cover[at] * model.need[at];
        for (var asking = 0; asking < skill.length; asking++) sum += skill[asking] * model.skills.least[asking];
        return sum;
    }

    /** Between these and others. */
    Prices mixed(Prices others, double share) {
        return new Prices(model, mixed(cover, others.cover, share), mixed(skill, others.skill, share));
    }

    private static double[] mixed(double[] ones, double[] others, double share) {
        var mixed = new double[ones.length];
        for (var at = 0; at < ones.length; at++) mixed[at] = (1 - share) * ones[at] + share * others[at];
        return mixed;
    }
}
