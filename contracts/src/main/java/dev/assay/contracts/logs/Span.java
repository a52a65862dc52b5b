package dev.assay.contracts.logs;

/**
 * How many blocks are asked for at once: twice as many after each answer, as few as the provider says or half as many after
 * a refusal, and then ever closer to what was refused. That is tried again only after a while, since limits of results depend
 * on where one asks.
 */
final class Span {

    private static final int PATIENCE = 128;

    private final long most;
    private long size;
    private long refused = Long.MAX_VALUE;
    private int calm;

    Span(long first, long most) {
        this.size = Math.min(first, most);
        this.most = most;
    }

    long size() {
        return size;
    }

    void answered(long blocks) {
        calm++;
        if (blocks < size) {
            return;
        }
        if (calm >= PATIENCE) {
            refused = Long.MAX_VALUE;
        }
        long room = refused - size;
        if (refused == Long.MAX_VALUE) {
            size = Math.min(2 * size, most);
        } else if (room > size / 8 && room > 1) {
            size = Math.min(size + room / 2, most);
        }
    }

    /** Tells whether there is a smaller question. */
    boolean refused(long blocks, long suggested) {
        if (blocks <= 1) {
            return false;
        }
        calm = 0;
        boolean said = suggested > 0 && suggested < blocks;
        size = said ? suggested : Math.max(1, blocks / 2);
        refused = said ? suggested + 1 : blocks;
        return true;
    }
}
