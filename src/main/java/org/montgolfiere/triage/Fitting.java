package org.montgolfiere.triage;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Finds the weights of a {@link Logistic}: the likeliest ones when small weights are thought likelier than large ones, by
 * limited-memory BFGS. The dense features are brought to one scale first; without chance, so the same lessons give the same weights.
 */
final class Fitting {

    private static final double DENSE_CAUTION = 200;
    private static final double GRAM_CAUTION = 25;
    private static final int ROUNDS = 80;
    private static final int REMEMBERED = 8;
    private static final double ENOUGH = 1e-5;

    private final List<Features> rows;
    private final boolean[] yes;
    private final Scale scale;

    private Fitting(List<Features> rows, boolean[] yes) {
        this.rows = rows;
        this.yes = yes;
        this.scale = Scale.of(rows);
    }

    /** @param yes one for each row */
    static Logistic of(List<Features> rows, boolean[] yes) {
        Fitting fitting = new Fitting(rows, yes);
        return fitting.logistic(fitting.weights());
    }

    private record Step(double[] moved, double[] turned, double curve) {}

    /** Dense weights, those of the grams, the bias. */
    private double[] weights() {
        double[] at = new double[Features.WIDTH + Grams.PLACES + 1];
        double[] slope = new double[at.length];
        double loss = loss(at, slope);
        Deque<Step> steps = new ArrayDeque<>();
        for (int round = 0; round < ROUNDS; round++) {
            double[] way = way(slope, steps);
            double falling = dot(way, slope);
            double stride = steps.isEmpty() ? 1 / Math.sqrt(dot(slope, slope)) : 1;
            double[] next = new double[at.length];
            double[] nextSlope = new double[at.length];
            double nextLoss = Double.MAX_VALUE;
            for (int halving = 0; halving < 20; halving++, stride /= 2) {
                for (int place = 0; place < at.length; place++) {
                    next[place] = at[place] + stride * way[place];
                }
                nextLoss = loss(next, nextSlope);
                if (nextLoss <= loss + 1e-4 * stride * falling) {
                    break;
                }
            }
            if (loss - nextLoss < ENOUGH * Math.abs(loss)) {
                return nextLoss < loss ? next : at;
            }
            remember(steps, difference(next, at), difference(nextSlope, slope));
            at = next;
            slope = nextSlope;
            loss = nextLoss;
        }
        return at;
    }

    private static void remember(Deque<Step> steps, double[] moved, double[] turned) {
        double curve = dot(moved, turned);
        if (curve > 0) {
            steps.addFirst(new Step(moved, turned, curve));
        }
        if (steps.size() > REMEMBERED) {
            steps.removeLast();
        }
    }

    private static double[] way(double[] slope, Deque<Step> steps) {
        double[] way = slope.clone();
        double[] parts = new double[steps.size()];
        int number = 0;
        for (Step step : steps) {
            parts[number] = dot(step.moved, way) / step.curve;
            add(way, step.turned, -parts[number++]);
        }
        if (!steps.isEmpty()) {
            Step last = steps.getFirst();
            scaled(way, last.curve / dot(last.turned, last.turned));
        }
        for (var oldest = steps.descendingIterator(); oldest.hasNext(); ) {
            Step step = oldest.next();
            add(way, step.moved, parts[--number] - dot(step.turned, way) / step.curve);
        }
        scaled(way, -1);
        return way;
    }

    /** What the weights cost, and in {@code slope} how that changes with each. */
    private double loss(double[] weights, double[] slope) {
        Arrays.fill(slope, 0);
        int bias = weights.length - 1;
        double loss = 0;
        for (int row = 0; row < rows.size(); row++) {
            float[] dense = scale.dense(row);
            int[] grams = rows.get(row).grams();
            double damping = Logistic.damping(grams.length);
            double some = 0;
            for (int gram : grams) {
                some += weights[Features.WIDTH + gram];
            }
            double odds = weights[bias] + some * damping;
            for (int place = 0; place < dense.length; place++) {
                odds += weights[place] * dense[place];
            }
            loss += Math.log1p(Math.exp(-Math.abs(odds))) + (odds > 0 == yes[row] ? 0 : Math.abs(odds));
            double wrong = Outlook.probability(odds) - (yes[row] ? 1 : 0);
            for (int place = 0; place < dense.length; place++) {
                slope[place] += wrong * dense[place];
            }
            for (int gram : grams) {
                slope[Features.WIDTH + gram] += wrong * damping;
            }
            slope[bias] += wrong;
        }
        for (int place = 0; place < bias; place++) {
            double caution = place < Features.WIDTH ? DENSE_CAUTION : GRAM_CAUTION;
            loss += caution / 2 * weights[place] * weights[place];
            slope[place] += caution * weights[place];
        }
        return loss;
    }

    private Logistic logistic(double[] weights) {
        double bias = weights[weights.length - 1];
        float[] dense = new float[Features.WIDTH];
        for (int place = 0; place < dense.length; place++) {
            dense[place] = (float) (weights[place] / scale.spread()[place]);
            bias -= dense[place] * scale.mean()[place];
        }
        float[] grams = new float[Grams.PLACES];
        for (int place = 0; place < grams.length; place++) {
            grams[place] = (float) weights[Features.WIDTH + place];
        }
        return new Logistic((float) bias, dense, grams);
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int place = 0; place < one.length; place++) {
            sum += one[place] * other[place];
        }
        return sum;
    }

    private static void add(double[] to, double[] what, double times) {
        for (int place = 0; place < to.length; place++) {
            to[place] += times * what[place];
        }
    }

    private static void scaled(double[] what, double times) {
        for (int place = 0; place < what.length; place++) {
            what[place] *= times;
        }
    }

    private static double[] difference(double[] one, double[] other) {
        double[] difference = one.clone();
        add(difference, other, -1);
        return difference;
    }
}
