package org.montgolfiere.rota.solver;

/** Takes a roster's cost apart. */
final class Costs {
    private Costs() {}

    static Cost of(Model model, int[] cells) {
        var state = new State(model, cells);
        var missing = 0L;
        var over = 0L;
        for (var at = 0; at < state.cover.length; at++) {
            if (state.cover[at] < model.need[at]) missing += state.coverCost(at);
            else over += state.coverCost(at);
        }
        var skills = 0L;
        for (var asking = 0; asking < model.skills.count; asking++) skills += state.skillCost(asking);
        var unfairness = 0L;
        for (var person = 0; person < model.people; person++) unfairness += state.unfairness(person);
        var changes = 0L;
        for (var cell = 0; cell < cells.length; cell++) changes += model.changeCost[cell * model.values + cells[cell]];
        var wishes = state.soft - missing - over - skills - unfairness - changes;
        var closed = 0L;
        for (var cell = 0; cell < cells.length; cell++) closed += model.open[cell * model.values + cells[cell]] ? 0 : 1;
        return new Cost(state.broken() + closed, missing, over, skills, wishes, unfairness, changes);
    }
}
