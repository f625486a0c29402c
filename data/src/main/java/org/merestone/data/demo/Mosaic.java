package org.merestone.data.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/**
 * About three thousand small Voronoi cells, the size of a hamlet's fields. Townships are sets of cells, and lines and
 * rivers run along cell edges; three cells meet at each vertex, so that no four units ever meet in one point.
 */
final class Mosaic {

    /** An edge between two vertices, with the cells on its two sides. */
    record Edge(int id, int from, int to, int cellA, int cellB) {

        int other(int vertex) {
            return vertex == from ? to : from;
        }

        int otherCell(int cell) {
            return cell == cellA ? cellB : cellA;
        }
    }

    final List<Coordinate> sites = new ArrayList<>();
    final List<Coordinate> vertices = new ArrayList<>();
    final List<Edge> edges = new ArrayList<>();
    final List<List<Edge>> edgesOfCell = new ArrayList<>();
    final List<List<Edge>> edgesOfVertex = new ArrayList<>();

    private final Map<Coordinate, Integer> vertexIds = new HashMap<>();
    private final Map<Long, Integer> firstCellOfEdge = new HashMap<>();

    /** Lays a jittered hexagonal field of cells over the square of the given half width (metres). */
    Mosaic(SplittableRandom random, double halfWidth, double spacing) {
        var seeds = new ArrayList<Coordinate>();
        int row = 0;
        for (double y = -halfWidth; y <= halfWidth; y += spacing * 0.866) {
            double shift = row++ % 2 * spacing / 2;
            for (double x = -halfWidth + shift; x <= halfWidth; x += spacing) {
                seeds.add(new Coordinate(x + (random.nextDouble() - 0.5) * 0.62 * spacing,
                        y + (random.nextDouble() - 0.5) * 0.62 * spacing));
            }
        }
        var builder = new VoronoiDiagramBuilder();
        builder.setSites(seeds);
        builder.setClipEnvelope(new Envelope(-halfWidth, halfWidth, -halfWidth, halfWidth));
        var diagram = builder.getDiagram(Frame.BOARD);
        for (int i = 0; i < diagram.getNumGeometries(); i++) {
            addCell((Polygon) diagram.getGeometryN(i));
        }
    }

    private void addCell(Polygon polygon) {
        int cell = sites.size();
        sites.add((Coordinate) polygon.getUserData());
        edgesOfCell.add(new ArrayList<>());
        var ring = polygon.getExteriorRing().getCoordinates();
        for (int i = 0; i + 1 < ring.length; i++) {
            int from = vertex(ring[i]);
            int to = vertex(ring[i + 1]);
            long key = (long) Math.min(from, to) << 32 | Math.max(from, to);
            Integer neighbour = firstCellOfEdge.putIfAbsent(key, cell);
            if (neighbour != null) {
                join(from, to, neighbour, cell);
            }
        }
    }

    private int vertex(Coordinate at) {
        return vertexIds.computeIfAbsent(at, c -> {
            vertices.add(c);
            edgesOfVertex.add(new ArrayList<>());
            return vertices.size() - 1;
        });
    }

    private void join(int from, int to, int cellA, int cellB) {
        var edge = new Edge(edges.size(), from, to, cellA, cellB);
        edges.add(edge);
        edgesOfCell.get(cellA).add(edge);
        edgesOfCell.get(cellB).add(edge);
        edgesOfVertex.get(from).add(edge);
        edgesOfVertex.get(to).add(edge);
    }

    double length(Edge edge) {
        return vertices.get(edge.from()).distance(vertices.get(edge.to()));
    }

    Coordinate middle(Edge edge) {
        var a = vertices.get(edge.from());
        var b = vertices.get(edge.to());
        return new Coordinate((a.x + b.x) / 2, (a.y + b.y) / 2);
    }

    Edge between(int vertexA, int vertexB) {
        for (var edge : edgesOfVertex.get(vertexA)) {
            if (edge.other(vertexA) == vertexB) {
                return edge;
            }
        }
        throw new IllegalArgumentException("no edge between vertices " + vertexA + " and " + vertexB);
    }
}
