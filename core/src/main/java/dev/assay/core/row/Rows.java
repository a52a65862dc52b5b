package dev.assay.core.row;

import dev.assay.core.error.DataException;
import dev.assay.core.internal.json.Block;
import java.util.AbstractList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.RandomAccess;

/**
 * The rows of a body, made as they are asked for: {@link #get} returns a new view each time. Unmodifiable and
 * thread-safe.
 */
public final class Rows extends AbstractList<Row> implements RandomAccess {

    private final List<Block> blocks;
    private final int size;

    /** Creates rows over blocks that nobody changes any more. */
    Rows(List<Block> blocks) {
        this.blocks = blocks;
        int rows = 0;
        for (int i = 0; i < blocks.size(); i++) {
            rows += blocks.get(i).size();
        }
        this.size = rows;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Row get(int index) {
        Objects.checkIndex(index, size);
        int low = 0;
        int high = blocks.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (blocks.get(middle).first() <= index) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        Block block = blocks.get(low);
        return new Row(block, index - block.first(), null);
    }

    @Override
    public Iterator<Row> iterator() {
        return new RowIterator();
    }

    /**
     * Pours the rows into a sink, without an object per row or number.
     *
     * @throws DataException if a wanted column cannot be had; the sink then holds what came before
     */
    public void into(ColumnSink sink) {
        new Pouring(List.copyOf(sink.wanted()), sink).pour(blocks, size);
    }

    private final class RowIterator implements Iterator<Row> {
        private int next;
        private int blockNumber;
        private int inBlock;

        @Override
        public boolean hasNext() {
            return next < size;
        }

        @Override
        public Row next() {
            if (next == size) {
                throw new NoSuchElementException();
            }
            while (inBlock == blocks.get(blockNumber).size()) {
                blockNumber++;
                inBlock = 0;
            }
            next++;
            return new Row(blocks.get(blockNumber), inBlock++, null);
        }
    }
}
