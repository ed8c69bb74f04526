package org.montgolfiere.triage;

import java.util.List;

/** The dense features of many rows, each brought to mean 0 and spread 1. */
record Scale(double[] mean, double[] spread, List<float[]> rows) {

    private static final double LEAST = 1e-4;

    static Scale of(List<Features> features) {
        int width = Features.WIDTH;
        double[] mean = new double[width];
        double[] spread = new double[width];
        for (Features row : features) {
            for (int place = 0; place < width; place++) {
                mean[place] += row.dense()[place] / features.size();
            }
        }
        for (Features row : features) {
            for (int place = 0; place < width; place++) {
                double off = row.dense()[place] - mean[place];
                spread[place] += off * off / features.size();
            }
        }
        for (int place = 0; place < width; place++) {
            spread[place] = Math.max(LEAST, Math.sqrt(spread[place]));
        }
        return new Scale(
                mean,
                spread,
                features.stream().map(row -> scaled(row.dense(), mean, spread)).toList());
    }

    float[] dense(int row) {
        return rows.get(row);
    }

    private static float[] scaled(float[] dense, double[] mean, double[] spread) {
        float[] scaled = new float[dense.length];
        for (int place = 0; place < dense.length; place++) {
            scaled[place] = (float) ((dense[place] - mean[place]) / spread[place]);
        }
        return scaled;
    }
}
