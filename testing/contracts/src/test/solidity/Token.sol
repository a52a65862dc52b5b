// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";

contract Token is ERC20 {
    error NotOwner(address caller, address[] owners);

    address public immutable owner;

    constructor(string memory name, string memory symbol, address first) ERC20(name, symbol) {
        require(first != address(0), "no owner");
        owner = first;
    }

    function mint(address to, uint256 amount) external {
        if (msg.sender != owner) {
            address[] memory owners = new address[](1);
            owners[0] = owner;
            revert NotOwner(msg.sender, owners);
        }
        _mint(to, amount);
    }

    function pay() external payable returns (uint256, address) {
        return (msg.value, msg.sender);
    }

    function divide(uint256 by) external pure returns (uint256) {
        return 10 / by;
    }
}
