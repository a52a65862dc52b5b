// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

/// A registry of names that says of all of them: ask me.
contract Names {
    mapping(bytes32 => address) public addr;
    mapping(bytes32 => mapping(string => string)) public text;
    mapping(bytes32 => string) public name;

    function resolver(bytes32) external view returns (address) {
        return address(this);
    }

    function supportsInterface(bytes4 id) external pure returns (bool) {
        return id == 0x01ffc9a7;
    }

    function set(bytes32 node, address to) external {
        addr[node] = to;
    }

    function setText(bytes32 node, string calldata key, string calldata value) external {
        text[node][key] = value;
    }

    function setName(bytes32 node, string calldata value) external {
        name[node] = value;
    }
}
