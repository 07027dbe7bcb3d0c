package org.creativespaces.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Draws lines over two logarithmic axes as SVG. */
final class Plot {
    private static final int WIDTH = 760;
    private static final int HEIGHT = 440;
    private static final int LEFT = 70;
    private static final int RIGHT = 210;
    private static final int TOP = 40;
    private static final int BOTTOM = 60;
    private static final List<String> COLOURS = List.of("#1b6ca8", "#c0392b", "#2e7d32", "#8e44ad", "#b9770e");

    private final StringBuilder svg = new StringBuilder();
    private final int firstX;
    private final int lastX;
    private final int firstY;
    private final int lastY;
    private int lines;

    /** Each axis goes from one power of ten to another. */
    Plot(String title, String across, int firstX, int lastX, int firstY, int lastY) {
        this.firstX = firstX;
        this.lastX = lastX;
        this.firstY = firstY;
        this.lastY = lastY;
        add(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\""
                        + " font-size=\"13\">",
                WIDTH, HEIGHT);
        add("<title>%s</title>", title);
        add("<rect width=\"%d\" height=\"%d\" fill=\"#fff\"/>", WIDTH, HEIGHT);
        add("<text x=\"%d\" y=\"22\" font-size=\"15\">%s</text>", LEFT, title);
        add("<text x=\"%d\" y=\"%d\">%s</text>", LEFT, HEIGHT - 14, across);
        for (var power = firstX; power <= lastX; power++) {
            rule(x(Math.pow(10, power)), y(Math.pow(10, firstY)), x(Math.pow(10, power)), TOP);
            add(
                    "<text x=\"%.0f\" y=\"%d\" text-anchor=\"middle\">%,.0f</text>",
                    x(Math.pow(10, power)), HEIGHT - BOTTOM + 20, Math.pow(10, power));
        }
        for (var power = firstY; power <= lastY; power++) {
            rule(LEFT, y(Math.pow(10, power)), x(Math.pow(10, lastX)), y(Math.pow(10, power)));
            add(
                    "<text x=\"%d\" y=\"%.0f\" text-anchor=\"end\">%,.0f</text>",
                    LEFT - 8, y(Math.pow(10, power)) + 4, Math.pow(10, power));
        }
    }

    /** A point for each pair of values, joined by a line that is named at its end. */
    void line(String name, double[] xs, double[] ys) {
        var colour = COLOURS.get(lines++ % COLOURS.size());
        var points = new StringBuilder();
        for (var i = 0; i < xs.length; i++) {
            points.append(String.format(Locale.ROOT, "%.1f,%.1f ", x(xs[i]), y(ys[i])));
            add("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3.5\" fill=\"%s\"/>", x(xs[i]), y(ys[i]), colour);
        }
        add(
                "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>",
                points.toString().strip(), colour);
        var last = xs.length - 1;
        add("<text x=\"%.1f\" y=\"%.1f\" fill=\"%s\">%s</text>", x(xs[last]) + 10, y(ys[last]) + 4, colour, name);
    }

    void write(Path file) throws IOException {
        Files.writeString(file, svg + "</svg>\n");
    }

    private void rule(double x1, double y1, double x2, double y2) {
        add("<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"#ddd\"/>", x1, y1, x2, y2);
    }

    private double x(double value) {
        return LEFT + (Math.log10(value) - firstX) / (lastX - firstX) * (WIDTH - LEFT - RIGHT);
    }

    private double y(double value) {
        return HEIGHT - BOTTOM - (Math.log10(value) - firstY) / (lastY - firstY) * (HEIGHT - TOP - BOTTOM);
    }

    private void add(String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
