package dev.assay.contracts.chain;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.Bytes32;
import dev.assay.contracts.abi.Solidity;
import dev.assay.contracts.send.Draft;
import dev.assay.contracts.send.Pending;
import java.math.BigInteger;
import java.util.List;

/** What the methods of a bound interface may look like. */
@Solidity({
    "struct Leg { uint8 side; int64 amount; string note; }",
    "struct Position { address owner; uint256 size; Leg[] legs; bytes32[2] proofs; }",
    "error TooMuch(uint256 asked, uint256 most)"
})
interface Kinds {

    record Leg(int side, long amount, String note) {}

    record Position(Address owner, BigInteger size, List<Leg> legs, List<Bytes32> proofs) {}

    record Many(boolean no, String same, Bytes raw, List<BigInteger> numbers) {}

    @Solidity("error NotOwner(address caller)")
    record NotOwner(Address caller) {}

    @Solidity("function stored() view returns (uint256)")
    long stored();

    @Solidity("function stored() view returns (uint256)")
    BigInteger stored(CallOptions options);

    @Solidity("function store(uint256 value) returns (uint256 before)")
    Pending store(long value);

    @Solidity("function store(uint256 value) returns (uint256 before)")
    Draft draftOfStore(BigInteger value, CallOptions options);

    @Solidity("function store(uint256 value) returns (uint256 before)")
    Call<Integer> tryStore(int value);

    @Solidity("function guard(uint256 least) payable")
    Pending guard(long least, CallOptions options);

    @Solidity("function give(address to, uint256 amount)")
    Pending give(Address to, long amount);

    @Solidity("function balanceOf(address owner) view returns (uint256)")
    BigInteger balanceOf(Address owner);

    @Solidity("function balanceOf(address owner) view returns (uint256)")
    Call<BigInteger> balance(Address owner);

    @Solidity("function echo(Position position) pure returns (Position)")
    Position echo(Position position);

    @Solidity("function many(bool yes, string text) pure returns (bool no, string same, bytes raw, uint256[] numbers)")
    Many many(boolean yes, String text);

    @Solidity("function many(bool yes, string text) pure returns (bool no, string same, bytes raw, uint256[] numbers)")
    List<Object> manyAsList(boolean yes, String text);

    @Solidity("function kind(uint256) pure returns (string)")
    String kind(BigInteger number);

    @Solidity("function kind(int256) pure returns (string)")
    String kindOfSigned(BigInteger number);

    @Solidity("function kind(string) pure returns (string)")
    String kind(String text);

    @Solidity("function pay() payable returns (uint256)")
    Call<BigInteger> pay(CallOptions options);

    @Solidity("function sender() view returns (address)")
    Address sender(CallOptions options);

    @Solidity("function sender() view returns (address)")
    Call<Address> sender();

    @Solidity("function big() pure returns (uint256)")
    long big();

    @Solidity("function check(bool good) pure")
    void check(boolean good);

    @Solidity("function check(bool good) pure")
    Call<Void> checking(boolean good);

    @Solidity("function fail(uint256 how) view returns (uint256)")
    BigInteger fail(int how);

    @Solidity("function fail(uint256 how) view returns (uint256)")
    Call<BigInteger> failing(int how);

    default BigInteger both(Address one, Address other) {
        return balanceOf(one).add(balanceOf(other));
    }
}
