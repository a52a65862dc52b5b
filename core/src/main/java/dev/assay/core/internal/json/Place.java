package dev.assay.core.internal.json;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where in a body something stands; prints as a JSON path.
 *
 * @param up the container's place; null for the root
 * @param name the member's name; null for an element or the root
 * @param index the element's index, if there is no name
 */
public record Place(@Nullable Place up, @Nullable String name, int index) {

    /** The whole body. */
    public static final Place ROOT = new Place(null, null, -1);

    /** Returns the place of a member of the object here. */
    public Place member(String memberName) {
        return new Place(this, memberName, -1);
    }

    /** Returns the place of an element of the array here. */
    public Place element(int elementIndex) {
        return new Place(this, null, elementIndex);
    }

    @Override
    public String toString() {
        List<Place> steps = new ArrayList<>();
        for (Place step = this; step != null && step.up != null; step = step.up) {
            steps.add(step);
        }
        StringBuilder path = new StringBuilder("$");
        for (int i = steps.size() - 1; i >= 0; i--) {
            steps.get(i).append(path);
        }
        return path.toString();
    }

    private void append(StringBuilder path) {
        if (name == null) {
            path.append('[').append(index).append(']');
            return;
        }
        if (isPlain(name)) {
            path.append('.').append(name);
            return;
        }
        path.append("['").append(Faults.clip(name, Faults.EXCERPT)).append("']");
    }

    private static boolean isPlain(String name) {
        return !name.isEmpty()
                && name.length() <= Faults.EXCERPT
                && name.chars().allMatch(c -> c == '_' || c == '-' || (c < 128 && Character.isLetterOrDigit(c)));
    }
}
