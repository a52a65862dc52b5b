package dev.assay.contracts.keys;

import java.util.Arrays;
import java.util.List;

/** Words of a phrase as the numbers that they stand for, without making strings of them. */
final class Phrase {

    private Phrase() {}

    /** The numbers of the words; null if one is not in the list. */
    static int[] indices(char[] text, List<String> words) {
        int[] indices = new int[text.length / 2 + 1];
        int count = 0;
        int at = 0;
        while (at < text.length) {
            int end = at;
            while (end < text.length && !Character.isWhitespace(text[end])) {
                end++;
            }
            if (end > at) {
                int index = index(text, at, end, words);
                if (index < 0) {
                    Arrays.fill(indices, 0);
                    return new int[] {-1 - count};
                }
                indices[count++] = index;
            }
            at = end + 1;
        }
        int[] exact = Arrays.copyOf(indices, count);
        Arrays.fill(indices, 0);
        return exact;
    }

    private static int index(char[] text, int from, int to, List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (word.length() == to - from && matches(text, from, word)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean matches(char[] text, int from, String word) {
        for (int i = 0; i < word.length(); i++) {
            if (Character.toLowerCase(text[from + i]) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The words with one character between them. */
    static char[] join(int[] indices, List<String> words, char between) {
        int length = indices.length - 1;
        for (int index : indices) {
            length += words.get(index).length();
        }
        char[] text = new char[length];
        int at = 0;
        for (int index : indices) {
            if (at > 0) {
                text[at++] = between;
            }
            String word = words.get(index);
            word.getChars(0, word.length(), text, at);
            at += word.length();
        }
        return text;
    }
}
