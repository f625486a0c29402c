package org.merestone.boundary.course;

/** How a line moves on what it follows (走势). */
public enum Movement {
    ALONG, UP, DOWN, DOWNSTREAM, UPSTREAM, ACROSS;

    /** Whether one can move so on a feature: with and against the stream only where water runs, across only what is on the map. */
    public boolean suits(Follows follows) {
        return switch (this) {
            case ALONG -> true;
            case UP, DOWN -> follows != Follows.RIVER && follows != Follows.CANAL;
            case DOWNSTREAM, UPSTREAM -> follows.flows();
            case ACROSS -> follows.isMapped();
        };
    }
}
