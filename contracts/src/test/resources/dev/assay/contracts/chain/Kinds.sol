// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.20;

contract Kinds {
    struct Leg {
        uint8 side;
        int64 amount;
        string note;
    }

    struct Position {
        address owner;
        uint256 size;
        Leg[] legs;
        bytes32[2] proofs;
    }

    error NotOwner(address caller);
    error TooMuch(uint256 asked, uint256 most);

    uint256 public stored = 5;
    mapping(address => uint256) public balanceOf;

    function store(uint256 value) external returns (uint256 before) {
        before = stored;
        stored = value;
    }

    function give(address to, uint256 amount) external {
        balanceOf[to] = amount;
    }

    function guard(uint256 least) external payable {
        if (msg.value < least) revert NotOwner(msg.sender);
    }

    function echo(Position calldata position) external pure returns (Position memory) {
        return position;
    }

    function many(bool yes, string calldata text)
        external
        pure
        returns (bool no, string memory same, bytes memory raw, uint256[] memory numbers)
    {
        numbers = new uint256[](2);
        numbers[1] = type(uint256).max;
        return (!yes, text, bytes(text), numbers);
    }

    function kind(uint256) external pure returns (string memory) {
        return "uint256";
    }

    function kind(int256) external pure returns (string memory) {
        return "int256";
    }

    function kind(string calldata) external pure returns (string memory) {
        return "string";
    }

    function pay() external payable returns (uint256) {
        return msg.value;
    }

    function sender() external view returns (address) {
        return msg.sender;
    }

    function big() external pure returns (uint256) {
        return 1 << 200;
    }

    function check(bool good) external pure {
        require(good, "not good");
    }

    function fail(uint256 how) external view returns (uint256) {
        require(how != 0, "zero is wrong");
        if (how == 1) revert NotOwner(msg.sender);
        if (how == 2) revert TooMuch(7, 5);
        if (how == 3) revert();
        if (how == 4) return 1 / (how - 4);
        if (how == 5) while (true) how++;
        if (how == 6) assembly { mstore(0, shl(224, 0xdeadbeef)) revert(0, 4) }
        return how;
    }
}
